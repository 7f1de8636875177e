import { CognitoTree, type CognitoState } from '../../src/resourceTree/cognitoTree';
import type { RowMarks, TreeNode } from '../../src/resourceTree/treeNode';
import { CurrentSession } from '../../src/session/currentSession';
import { sampleAccount } from '../emulator/sampleAccount';
import type { Seed } from '../emulator/seed';
import { startEmulator, type Emulator } from '../emulator/server';
import { writeAwsProfile } from './awsProfile';
import { memoryMemento } from './memoryMemento';
import { makeTemporaryFolder } from './temporaryFolder';
import { TreeRows } from './treeRows';

/** A tree of its own over an emulator of its own, inside the extension host. */
export interface EmulatedTree {
  readonly emulator: Emulator;
  /** Holds `config` and `credentials`. */
  readonly awsFolder: string;
  readonly session: CurrentSession;
  readonly tree: CognitoTree;
  readonly rows: TreeRows<TreeNode>;
  /** What the view was said to show, oldest first. */
  readonly states: readonly CognitoState[];
  /** The operations AWS was asked for, oldest first, without the one for the account id. */
  operations(): string[];
  stop(): Promise<void>;
}

export async function startEmulatedTree(seed: Seed = sampleAccount, marks?: RowMarks): Promise<EmulatedTree> {
  const before = { ...process.env };
  const emulator = await startEmulator({ seed });
  const folder = makeTemporaryFolder('aws');
  for (const [name, value] of Object.entries(await writeAwsProfile(folder.path, emulator.url)))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;

  const session = new CurrentSession(memoryMemento());
  const tree = new CognitoTree(session, marks);
  const states: CognitoState[] = [];
  tree.onDidChangeState((state) => states.push(state));
  return {
    emulator,
    awsFolder: folder.path,
    session,
    tree,
    rows: new TreeRows(tree),
    states,
    operations: () =>
      emulator.log.map(({ operation }) => operation).filter((operation) => operation !== 'GetCallerIdentity'),
    async stop() {
      tree.dispose();
      session.dispose();
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      await emulator.close();
      folder.remove();
    },
  };
}
