import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askedOperations, until } from '../support/emulatorLog';

const uriOf = (path: string): vscode.Uri => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, path);
};

/** What is offered behind the first occurrence of a text, by the text that would be inserted. */
async function offered(path: string, behind: string): Promise<Map<string, vscode.CompletionItem>> {
  const document = await vscode.workspace.openTextDocument(uriOf(path));
  const at = document.getText().indexOf(behind);
  assert.notEqual(at, -1, behind);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uriOf(path),
    document.positionAt(at + behind.length),
  );
  return new Map(items.map((item) => [typeof item.insertText === 'string' ? item.insertText : '', item]));
}

const labelOf = (item: vscode.CompletionItem | undefined): string =>
  typeof item?.label === 'object' ? item.label.label : (item?.label ?? '');

describe('while no session is open', () => {
  it('no id is offered, and nobody is asked', async () => {
    assert.equal(
      (await offered('amplify/auth/resource.ts', "userPoolClientId: '")).get('perfectweb0123456789012345'),
      undefined,
    );
    assert.deepEqual(await askedOperations(), []);
  });

  it('Regions and profiles are offered in the settings', async () => {
    const regions = await offered('settings/settings.json', '"amplifyAuth.region": "');
    assert.ok(regions.has('"eu-west-1"'), [...regions.keys()].join());
    assert.ok((await offered('settings/settings.json', '"amplifyAuth.profile": "')).has('"sample"'));
  });
});

describe('with an open session', () => {
  before(async () => {
    await vscode.commands.executeCommand('amplifyAuth.cognito.focus');
    await until('the account was asked', async () => (await askedOperations()).includes('ListUserPools'));
    await until('app clients are offered', async () =>
      (await offered('amplify/auth/resource.ts', "userPoolClientId: '")).has('perfectweb0123456789012345'),
    );
  });

  it('the app clients of the pool beside are offered by name, in code', async () => {
    const clients = await offered('amplify/auth/resource.ts', "userPoolClientId: '");
    assert.equal(labelOf(clients.get('perfectweb0123456789012345')), 'perfect-web');
    assert.ok(!clients.has('notlinkedweb01234567890123'));
  });

  it('identity pools are offered in code, user pools in JSON, app clients in .env files', async () => {
    const identityPools = await offered('amplify/auth/resource.ts', "identityPoolId: '");
    assert.equal(
      labelOf(identityPools.get('us-east-1:5a3d1c2e-7b48-4f60-9a71-000000000001')),
      'perfect_identities',
    );
    assert.equal(
      labelOf((await offered('amplify_outputs.json', '"user_pool_id": "')).get('us-east-1_Perfect01')),
      'perfect',
    );
    await vscode.workspace.fs.copy(uriOf('env'), uriOf('.env'), { overwrite: true });
    assert.ok((await offered('.env', 'VITE_USER_POOL_CLIENT_ID=')).has('perfectnative0123456789012'));
  });

  it('they are offered in the settings of environments too', async () => {
    const clients = await offered('settings/settings.json', '"webClientId": "');
    assert.ok(clients.has('perfectweb0123456789012345'), [...clients.keys()].join());
    assert.ok((await offered('settings/settings.json', '"dev": { "region": "')).has('"eu-west-1"'));
  });

  it('what is chosen replaces what stands there', async () => {
    const item = (await offered('amplify/auth/resource.ts', "userPoolId: 'us-east-1")).get(
      'us-east-1_NotLinked',
    );
    const range = item?.range as { replacing: vscode.Range } | vscode.Range | undefined;
    const document = await vscode.workspace.openTextDocument(uriOf('amplify/auth/resource.ts'));
    assert.ok(range);
    assert.equal(document.getText('replacing' in range ? range.replacing : range), 'us-east-1_Perfect01');
  });

  it('nothing is asked twice', async () => {
    const before = (await askedOperations()).length;
    await offered('amplify/auth/resource.ts', "userPoolClientId: '");
    await offered('amplify/auth/resource.ts', "identityPoolId: '");
    assert.equal((await askedOperations()).length, before);
  });
});

describe('the JSON schemas', () => {
  it('are known to the JSON editor, with those they refer to', async () => {
    const { document } = await vscode.window.showTextDocument(uriOf('amplify_outputs.json'));
    const said = () =>
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source !== 'Amplify Auth');
    await until('the JSON editor has something to say', () => said().length > 0);
    assert.deepEqual(
      said().map(({ range }) => document.getText(range)),
      ['"surplus"'],
      JSON.stringify(said()),
    );
  });
});
