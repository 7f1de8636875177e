import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ProjectFiles } from '../../src/model/amplifyProject';
import type { ImportSelection } from '../../src/model/importSelection';
import type { FileChange } from '../../src/model/importPlan';
import type { Gen2ImportInput, Gen2Options } from '../../src/project/gen2/planGen2Import';
import { readGen2Project, type Gen2Project } from '../../src/project/gen2/readGen2Project';
import { aClient, anIdentityPool, aUserPool } from './snapshots';

/** A recorded import into a Gen 2 project: its files before, what is asked for, and its files after. */
export interface Gen2Case {
  readonly name: string;
  readonly before: ProjectFiles;
  readonly after: ProjectFiles;
  readonly options: Gen2Options;
  /** Names of paths whose code has to be pasted. */
  readonly toPaste: readonly string[];
}

interface CaseFile extends Omit<Gen2Options, 'access'> {
  /** Actions by the name of a function. */
  readonly access?: Readonly<Record<string, readonly string[]>>;
  readonly toPaste?: readonly string[];
}

const folder = path.join(__dirname, '..', '..', '..', 'test', 'fixtures', 'gen2');

export function gen2Cases(): Gen2Case[] {
  return readdirSync(folder).map((name) => {
    const {
      access = {},
      toPaste = [],
      ...options
    } = JSON.parse(readFileSync(path.join(folder, name, 'case.json'), 'utf8')) as CaseFile;
    const before = filesIn(path.join(folder, name, 'before'));
    return {
      name,
      before,
      after: filesIn(path.join(folder, name, 'after')),
      options: {
        ...options,
        access: Object.entries(access).map(([functionName, actions]) => ({
          function: { name: functionName, path: pathOfFunction(before, functionName) },
          actions,
        })),
      },
      toPaste,
    };
  });
}

/** Keeps what is there now as the recorded result: `UPDATE_GEN2=1 npx mocha …`. */
export function recordCase(name: string, after: ProjectFiles): void {
  const root = path.join(folder, name, 'after');
  rmSync(root, { recursive: true, force: true });
  for (const [file, text] of after) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
}

const pathOfFunction = (files: ProjectFiles, name: string): string =>
  [...files].find(([, text]) => text.includes(`export const ${name} = defineFunction`))?.[0] ?? '';

function filesIn(root: string): ProjectFiles {
  if (!existsSync(root)) return new Map();
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return new Map(paths.sort().map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

/** A pool with an identity pool and two groups, of which one has a role. */
export const gen2Selection = (differs: Partial<ImportSelection> = {}): ImportSelection => ({
  authSelections: 'identityPoolAndUserPool',
  userPool: aUserPool({ UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] }),
  webClient: aClient(),
  nativeClient: aClient(),
  identityPool: anIdentityPool({ AllowUnauthenticatedIdentities: true }),
  ...differs,
});

export const gen2Groups = [
  { GroupName: 'admins', Precedence: 1, RoleArn: 'arn:aws:iam::123456789012:role/admins' },
  { GroupName: 'readers', Precedence: 5 },
];

export async function gen2Input(
  files: ProjectFiles | Gen2Project,
  options: Gen2Options = {},
  differs: Partial<ImportSelection> = {},
): Promise<Gen2ImportInput> {
  return {
    project: 'generation' in files ? files : await readGen2Project(files),
    selection: gen2Selection(differs),
    mfaConfig: { SoftwareTokenMfaConfiguration: { Enabled: true } },
    groups: gen2Groups,
    options,
  };
}

/** The files as they are after changes; sorted, as they are read. */
export function changedFiles(files: ProjectFiles, changes: readonly FileChange[]): ProjectFiles {
  const after = new Map(files);
  for (const { path: file, after: text } of changes) {
    if (text === undefined) after.delete(file);
    else after.set(file, text);
  }
  return new Map([...after].sort(([a], [b]) => (a < b ? -1 : 1)));
}
