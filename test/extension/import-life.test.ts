import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { grantFunctionAccess } from '../../src/commands/importAuth/grantFunctionAccess';
import type { ImportAdapters } from '../../src/commands/importAuth/importAuthQuickPick';
import { undoLastImport } from '../../src/commands/importAuth/undoLastImport';
import { unlinkAuth } from '../../src/commands/importAuth/unlinkAuth';
import { writeLibraryFiles } from '../../src/commands/importAuth/writeLibraryFiles';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { registerPreviewDocuments } from '../../src/workspace/previewDocuments';
import { answerPreview } from '../../src/workspace/previewPlan';
import { UndoMemory } from '../../src/workspace/undoMemory';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { lambdaPaths } from '../support/lambdaGolden';
import { memoryMemento } from '../support/memoryMemento';
import { PickAnswers } from '../support/pickAnswers';
import { PromptAnswers } from '../support/promptAnswers';

/** What a person does with an import after it is made; the project imports a pool and has a function. */
describe('the life of an import', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const root = folder.uri;
  const row = { root, envName: 'dev' };
  const state = memoryMemento();
  const index = new ProjectIndex();
  const adapters = (): ImportAdapters => ({
    context: {
      workspaceState: state,
      globalState: state,
      extensionUri: root,
    } as unknown as vscode.ExtensionContext,
    projects: index,
    openSession: () => Promise.reject(new Error('AWS is not needed.')),
    // A new one each time, as after a restart.
    undo: new UndoMemory(state),
  });
  let documents: vscode.Disposable;
  before(() => {
    documents = registerPreviewDocuments();
  });
  after(() => void vscode.Disposable.from(documents, index).dispose());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const files = (): Promise<Record<string, string>> => readAmplifyFiles(root.fsPath);

  /** Runs a command, and answers its questions, its preview and its confirmation. */
  async function run(command: () => Promise<void>, picks: readonly string[][], button: string) {
    const pick = new PickAnswers(picks);
    const prompts = new PromptAnswers([button]);
    let isOver = false;
    const running = command().finally(() => (isOver = true));
    running.catch(() => undefined);
    try {
      while (!isOver) {
        answerPreview('write');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await running;
      return { asked: pick.asked, messages: prompts.messages };
    } finally {
      prompts.restore();
      pick.restore();
    }
  }

  it('gives a function access, and takes it back after a restart', async () => {
    const before = await files();
    const { asked } = await run(
      () => grantFunctionAccess(adapters(), row),
      [['myfunc'], ['read', 'update']],
      'Write 5 Files',
    );
    assert.deepEqual(
      asked.map(({ labels }) => labels),
      [['myfunc'], ['create', 'read', 'update', 'delete']],
    );
    const granted = await files();
    assert.match(granted[lambdaPaths.template] ?? '', /cognito-idp:AdminGetUser/);
    assert.match(granted[lambdaPaths.template] ?? '', /"Ref": "authmyprojecta1b2c3d4UserPoolId"/);

    const { messages } = await run(() => undoLastImport(adapters()), [], 'Write 5 Files');
    assert.match(messages[0]?.detail ?? '', /access of the functions/);
    assert.deepEqual(await files(), before);
    await assert.rejects(undoLastImport(adapters()), /no import to undo/);
  });

  it('refuses to undo what changed since', async () => {
    await run(() => grantFunctionAccess(adapters(), row), [['myfunc'], ['read']], 'Write 5 Files');
    const uri = vscode.Uri.joinPath(root, lambdaPaths.module);
    const written = await vscode.workspace.fs.readFile(uri);
    await vscode.workspace.fs.writeFile(uri, Buffer.concat([written, Buffer.from('// mine\n')]));
    await assert.rejects(undoLastImport(adapters()), /index\.js" changed since/);
    await vscode.workspace.fs.writeFile(uri, written);
    await run(() => undoLastImport(adapters()), [], 'Write 5 Files');
  });

  it('writes the library configuration, unlinks with what goes with it, and takes that back', async () => {
    const exports = vscode.Uri.joinPath(root, 'src/aws-exports.js');
    await run(() => writeLibraryFiles(adapters(), row), [], 'Write 2 Files');
    assert.match(Buffer.from(await vscode.workspace.fs.readFile(exports)).toString(), /us-east-1_AbCdEfGhI/);
    await run(() => grantFunctionAccess(adapters(), row), [['myfunc'], ['read']], 'Write 5 Files');
    const linked = await files();

    const { asked, messages } = await run(
      () => unlinkAuth(adapters(), row),
      [['Auth in the library configuration: src/amplifyconfiguration.json, src/aws-exports.js']],
      'Write 8 Files',
    );
    assert.equal(asked.length, 1);
    assert.match(messages[0]?.detail ?? '', /Cognito keeps everything/);
    const unlinked = await files();
    assert.doesNotMatch(unlinked[lambdaPaths.meta] ?? '', /myprojecta1b2c3d4/);
    assert.doesNotMatch(unlinked[lambdaPaths.template] ?? '', /cognito/);
    assert.doesNotMatch(Buffer.from(await vscode.workspace.fs.readFile(exports)).toString(), /user_pools/);
    // The secret that stood in the file is not kept; it would be read from Cognito again.
    assert.doesNotMatch(
      JSON.stringify(state.keys().map((key) => state.get<unknown>(key))),
      /nativeclientsecret/,
    );
    assert.ok(linked[lambdaPaths.meta]?.includes('nativeclientsecret'));
  });
});
