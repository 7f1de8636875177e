import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const id = 'import-auth.amplify-import-auth';

describe('the extension, in a new Amplify project', () => {
  it('is active, because the project is an Amplify project', async () => {
    const extension = vscode.extensions.getExtension(id);
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('registers every command it declares', async () => {
    const extension = vscode.extensions.getExtension(id);
    const { contributes } = extension?.packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = await vscode.commands.getCommands(true);
    const missing = contributes.commands.filter(({ command }) => !registered.includes(command));
    assert.deepEqual(missing, []);
  });
});
