import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readProjectFiles } from '../../src/workspace/readProjectFiles';
import { PromptAnswers } from '../support/promptAnswers';
import { apply, meta, open, planOf, put, reopen, root, textOf } from '../support/shopProject';

describe('a project with unsaved changes', () => {
  let original: string;

  before(async () => {
    original = await textOf(meta);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await put(meta, original);
    await reopen(meta);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const unsaved = '{ "unsaved": {} }';
  const editMeta = async (): Promise<void> => {
    const editor = await open(meta);
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, unsaved));
  };

  it('saves them first, if asked to', async () => {
    await editMeta();
    const files = await readProjectFiles(root, (paths) => {
      assert.deepEqual(paths, [meta]);
      return Promise.resolve('save');
    });
    assert.equal(files.get(meta), unsaved);
    assert.equal(await textOf(meta), unsaved);
  });

  it('plans on the unsaved text, if asked to, and saves it with the change', async () => {
    await editMeta();
    const files = await readProjectFiles(root, () => Promise.resolve('useUnsaved'));
    assert.equal(files.get(meta), unsaved);
    assert.equal(await textOf(meta), original);
    await apply(planOf([{ path: meta, before: unsaved, after: '{ "unsaved": {}, "auth": {} }' }]));
    assert.equal(await textOf(meta), '{ "unsaved": {}, "auth": {} }');
  });

  it('does nothing when the person cancels', async () => {
    await editMeta();
    await assert.rejects(
      readProjectFiles(root, () => Promise.resolve('cancel')),
      vscode.CancellationError,
    );
    assert.equal(await textOf(meta), original);
  });

  it('asks in words, and Escape cancels', async () => {
    await editMeta();
    const prompts = new PromptAnswers();
    await assert.rejects(readProjectFiles(root), vscode.CancellationError).finally(() => prompts.restore());
    assert.deepEqual(prompts.messages[0]?.buttons, ['Save and Continue', 'Use Unsaved Text']);
    assert.match(prompts.messages[0]?.text ?? '', /amplify-meta\.json" has unsaved changes/);
  });
});
