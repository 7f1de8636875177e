import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { createGen2Reference } from '../../src/commands/importAuth/createGen2Reference';
import type { ImportAdapters } from '../../src/commands/importAuth/importAuthQuickPick';
import { importGen2 } from '../../src/commands/importAuth/importGen2';
import { undoLastImport } from '../../src/commands/importAuth/undoLastImport';
import type { ImportState } from '../../src/importFlow/importState';
import { EnvironmentSessions } from '../../src/session/environmentSessions';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { registerPreviewDocuments } from '../../src/workspace/previewDocuments';
import { UndoMemory } from '../../src/workspace/undoMemory';
import { answeredCommand } from '../support/answeredCommand';
import { runHere } from '../support/cliRun';
import { startEmulatedTree, type EmulatedTree } from '../support/emulatedTree';
import { filesBelow } from '../support/filesBelow';
import { importHeadless, perfectPayload } from '../support/headlessProject';
import { memoryMemento } from '../support/memoryMemento';
import { copyWorkspace } from '../support/scratchWorkspace';
import { makeTemporaryFolder } from '../support/temporaryFolder';

/** Imports into Gen 2 projects by quick picks, as far as the files and the editor go. */
describe('imports into Gen 2 projects', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const state = memoryMemento();
  const index = new ProjectIndex();
  let account: EmulatedTree;
  let documents: vscode.Disposable;
  let sessions: EnvironmentSessions;
  before(async () => {
    documents = registerPreviewDocuments();
    account = await startEmulatedTree();
    sessions = new EnvironmentSessions(account.session, index);
  });
  after(async () => {
    vscode.Disposable.from(documents, sessions, index).dispose();
    await account.stop();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const adapters = (): ImportAdapters => ({
    context: {
      workspaceState: state,
      globalState: state,
      extensionUri: folder.uri,
    } as unknown as vscode.ExtensionContext,
    projects: index,
    sessions,
    undo: new UndoMemory(state),
  });
  const { userPoolId, webClientId, identityPoolId } = perfectPayload;
  const perfect: ImportState = {
    userPool: { id: userPoolId, name: 'perfect', region: 'us-east-1' },
    webClient: { id: webClientId, name: 'perfect-web' },
    identityPool: { id: identityPoolId, name: 'perfect_identities' },
  };
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder.uri, name);
  const importInto = (name: string, picks: readonly string[][], button: string, start = perfect) =>
    answeredCommand(() => importGen2(adapters(), at(name), start), { picks, buttons: [button] });

  const files = (name: string) => filesBelow(at(name).fsPath);

  /** What the command line makes of a copy of the same project. */
  async function importedHeadless(name: string, args: readonly string[]): Promise<Record<string, string>> {
    const { path: copy, remove } = makeTemporaryFolder('gen2');
    try {
      await cp(at(name).fsPath, copy, { recursive: true });
      const { nativeClientId: _, ...stdin } = perfectPayload;
      const { code, stdout, stderr } = await runHere(['import', '--gen2', ...args], { cwd: copy, stdin });
      assert.equal(code, 0, stdout + stderr);
      return await filesBelow(copy);
    } finally {
      remove();
    }
  }

  it('makes a folder a project, for the platform that its files do not tell, and takes it back', async () => {
    const before = await files('app');
    const expected = await importedHeadless('app', ['--with-library-config', '--platform', 'flutter']);
    const { asked, messages } = await importInto('app', [['Ids in the code'], ['Flutter']], 'Write 5 Files');
    assert.deepEqual(
      asked.map(({ title }) => title),
      ['Import Auth: Values', 'Import Auth: Platform'],
    );
    assert.match(messages[0]?.detail ?? '', /lib\/amplify_outputs\.dart/);
    assert.deepEqual(await files('app'), expected);

    await answeredCommand(() => undoLastImport(adapters()), { buttons: ['Write 5 Files'] });
    assert.deepEqual(await files('app'), before);
  });

  it('edits a script with CRLF and comments in place, and asks for a version only where one matters', async () => {
    const before = await files('crlf');
    const expected = await importedHeadless('crlf', ['--with-library-config', '--outputs-version', '1.5']);
    const { asked } = await importInto(
      'crlf',
      [['Ids in the code'], ['greet'], ['getUser', 'listUsers'], ['1.5']],
      'Write 3 Files',
    );
    assert.deepEqual(
      asked.map(({ title }) => title),
      [
        'Import Auth: Values',
        'Import Auth: Function access',
        'Import Auth: Access of "greet"',
        'Import Auth: Version of the outputs',
      ],
    );
    const after = await files('crlf');
    const script = after['amplify/backend.ts'] ?? '';
    assert.doesNotMatch(script, /[^\r]\n/);
    for (const line of (before['amplify/backend.ts'] ?? '').split('\r\n').filter((one) => one.includes('//')))
      assert.ok(script.includes(line), line);
    assert.match(after['amplify/auth/resource.ts'] ?? '', /allow\.resource\(greet\)/);
    assert.equal(after['amplify_outputs.json'], expected['amplify_outputs.json']);
    assert.equal(script, expected['amplify/backend.ts']);

    const again = await importInto(
      'crlf',
      [['Ids in the code'], ['greet'], ['getUser', 'listUsers']],
      'none',
    );
    assert.deepEqual(again.messages, []);

    await answeredCommand(() => undoLastImport(adapters()), { buttons: ['Write 3 Files'] });
    assert.deepEqual(await files('crlf'), before);
  });

  it('asks which groups the code shall name, where they have roles', async () => {
    const social: ImportState = {
      userPool: { id: 'us-east-1_Social001', name: 'social-and-groups', region: 'us-east-1' },
      webClient: { id: 'socialweb01234567890123456', name: 'social-web' },
      identityPool: { id: perfectPayload.identityPoolId.replace(/1$/, '4'), name: 'social_identities' },
    };
    const { asked } = await importInto(
      'app',
      [['Ids in the code'], ['editors'], ['JavaScript']],
      'Write 5 Files',
      social,
    );
    assert.deepEqual(asked.find(({ title }) => title === 'Import Auth: Groups')?.labels, ['editors']);
    assert.match((await files('app'))['amplify/auth/resource.ts'] ?? '', /editors: 'arn:aws:iam::/);
    await answeredCommand(() => undoLastImport(adapters()), { buttons: ['Write 5 Files'] });
  });

  it('shows the code for a script it does not understand, and the variables of a branch', async () => {
    const before = await files('unknown');
    const { messages } = await importInto('unknown', [['Ids from variables']], 'Write 2 Files');
    assert.match(messages[0]?.detail ?? '', /Its code is shown to paste/);
    const after = await files('unknown');
    assert.equal(after['amplify/backend.ts'], before['amplify/backend.ts']);
    assert.match(after['amplify/auth/resource.ts'] ?? '', /AUTH_USER_POOL_ID/);
    const shown = vscode.workspace.textDocuments
      .filter(({ isUntitled }) => isUntitled)
      .map((document) => document.getText());
    assert.ok(shown.some((text) => text.includes("import { auth } from './auth/resource';")));
    assert.ok(shown.some((text) => text.includes(`AUTH_USER_POOL_ID=${userPoolId}`)));
    await answeredCommand(() => undoLastImport(adapters()), { buttons: ['Write 2 Files'] });
    assert.deepEqual(await files('unknown'), before);
  });

  it('references what a Gen 1 project imports', async () => {
    const gen1 = at('gen1');
    const copy = await copyWorkspace('sample-gen1');
    try {
      await mkdir(gen1.fsPath);
      await cp(path.join(copy.folder, 'amplify'), path.join(gen1.fsPath, 'amplify'), { recursive: true });
      const info = path.join(gen1.fsPath, 'amplify/.config/local-env-info.json');
      await writeFile(info, (await readFile(info, 'utf8')).replace(copy.folder, gen1.fsPath));
    } finally {
      copy.remove();
    }
    await importHeadless(account.emulator.url, gen1.fsPath, 'shopa1b2c3d4');
    const before = await files('gen1');
    const { asked } = await answeredCommand(
      () => createGen2Reference(adapters(), { root: gen1, envName: 'dev' }),
      { picks: [[`${folder.name}/crlf`], ['Ids in the code'], [], ['1.1']], buttons: ['Write 3 Files'] },
    );
    assert.equal(asked[0]?.title, 'Create Gen 2 Reference');
    const { 'amplify/auth/resource.ts': resource = '' } = await files('crlf');
    for (const id of [userPoolId, webClientId, identityPoolId]) assert.ok(resource.includes(id), id);
    assert.deepEqual(await files('gen1'), before);
  });
});
