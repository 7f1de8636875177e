import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readProjectFiles } from '../../src/workspace/readProjectFiles';
import { settleUnsaved } from '../../src/workspace/settleUnsaved';
import { PromptAnswers } from '../support/promptAnswers';
import { apply, meta, open, planOf, put, reopen, root, textOf, uriOf } from '../support/shopProject';

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

  const plan = () => planOf([{ path: meta, before: unsaved, after: '{ "unsaved": {}, "auth": {} }' }]);

  it('saves them first, if asked to', async () => {
    await editMeta();
    const choice = await settleUnsaved(plan(), root, (paths) => {
      assert.deepEqual(paths, [meta]);
      return Promise.resolve('save');
    });
    assert.equal(choice, 'save');
    assert.equal(await textOf(meta), unsaved);
  });

  it('plans on the unsaved text, if asked to, and saves it with the change', async () => {
    await editMeta();
    assert.equal((await readProjectFiles(root)).get(meta), unsaved);
    assert.equal(await settleUnsaved(plan(), root, () => Promise.resolve('useUnsaved')), 'useUnsaved');
    assert.equal(await textOf(meta), original);
    await apply(plan());
    assert.equal(await textOf(meta), '{ "unsaved": {}, "auth": {} }');
  });

  it('asks in words, and Escape cancels', async () => {
    await editMeta();
    const prompts = new PromptAnswers();
    try {
      assert.equal(await settleUnsaved(plan(), root), 'cancel');
    } finally {
      prompts.restore();
    }
    assert.equal(await textOf(meta), original);
    assert.deepEqual(prompts.messages[0]?.buttons, ['Save and Continue', 'Use Unsaved Text']);
    assert.match(prompts.messages[0]?.text ?? '', /amplify-meta\.json" has unsaved changes/);
  });

  describe('in a file of the client libraries', () => {
    const library = 'src/aws-exports.js';

    beforeEach(async () => {
      await vscode.workspace.fs.writeFile(uriOf(library), Buffer.from('const awsmobile = {};\n'));
      const editor = await open(library);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '// mine\n'));
    });

    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(uriOf('src'), { recursive: true });
    });

    it('does not ask when the plan leaves it alone', async () => {
      const ask = (): never => assert.fail('it asked');
      assert.equal(await settleUnsaved(plan(), root, ask), 'none');
    });

    it('asks when the plan writes it', async () => {
      const asked: (readonly string[])[] = [];
      const writes = planOf([{ path: library, before: '', after: 'x' }]);
      await settleUnsaved(writes, root, (paths) => {
        asked.push(paths);
        return Promise.resolve('cancel');
      });
      assert.deepEqual(asked, [[library]]);
    });
  });
});
