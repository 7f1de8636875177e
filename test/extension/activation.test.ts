import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension, in a folder without an Amplify project', () => {
  const extension = vscode.extensions.getExtension('import-auth.amplify-import-auth');

  it('stays asleep', () => assert.equal(extension?.isActive, false));

  it('wakes up when it is called', async () => {
    await vscode.commands.executeCommand('amplifyAuth.showLog');
    assert.equal(extension?.isActive, true);
  });
});
