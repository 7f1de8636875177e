import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askedOperations, until } from '../support/emulatorLog';
import { codeActionsAt } from '../support/quickFixes';

const uriOf = (folder: 'shop' | 'tasks', path: string): vscode.Uri => {
  const root = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder)?.uri;
  assert.ok(root);
  return vscode.Uri.joinPath(root, path);
};
const team = () => uriOf('shop', 'amplify/team-provider-info.json');
const exportsFile = () => uriOf('shop', 'src/aws-exports.js');
const resource = () => uriOf('tasks', 'amplify/auth/resource.ts');
const outputs = () => uriOf('tasks', 'amplify_outputs.json');

const codeOf = ({ code }: vscode.Diagnostic): string => (typeof code === 'object' ? String(code.value) : '');
const ours = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Amplify Auth');
const codes = (uri: vscode.Uri): string[] => ours(uri).map(codeOf).sort();
const find = async (uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> => {
  await until(`${code} in ${uri.path}`, () => codes(uri).includes(code));
  return ours(uri).find((diagnostic) => codeOf(diagnostic) === code) as vscode.Diagnostic;
};
const gone = (uri: vscode.Uri, code: string) =>
  until(`no ${code} in ${uri.path}`, () => !codes(uri).includes(code));

const originals = new Map<string, string>();

/** Replaces the first occurrence, as if somebody typed it. */
async function type(uri: vscode.Uri, old: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (!originals.has(uri.toString())) originals.set(uri.toString(), document.getText());
  const at = document.getText().indexOf(old);
  assert.notEqual(at, -1, old);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(at), document.positionAt(at + old.length)), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return document;
}

/** Brings the text back that was there before the first `type`; VS Code may have saved what was typed by itself. */
async function revert(uri: vscode.Uri): Promise<void> {
  const original = originals.get(uri.toString());
  assert.ok(original !== undefined);
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), original);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(!document.isDirty || (await document.save()));
}

async function quickFix(
  uri: vscode.Uri,
  diagnostic: vscode.Diagnostic,
  title: RegExp,
): Promise<vscode.CodeAction> {
  const actions = await codeActionsAt(uri, diagnostic.range);
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, actions.map((one) => one.title).join('\n'));
  return action;
}

async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
  if (command)
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

describe('what can be said without AWS', () => {
  it('is said of files that nobody has opened, at the exact place, with code, source and link', async () => {
    const stale = await find(outputs(), 'outputs-match-reference');
    const document = await vscode.workspace.openTextDocument(outputs());
    assert.equal(document.getText(stale.range), 'us-east-1_Another01');
    assert.equal(stale.severity, vscode.DiagnosticSeverity.Warning);
    const { target } = stale.code as { target: vscode.Uri };
    assert.equal(target.toString(true), 'command:amplifyAuth.explainRule?["outputs-match-reference"]');
    const region = await find(outputs(), 'file-region-matches-ids');
    assert.equal(document.getText(region.range), 'eu-west-1');
    assert.deepEqual(await askedOperations(), []);
  });

  it('points to the place in the project that says something else', async () => {
    const stale = await find(outputs(), 'outputs-match-reference');
    const [related] = stale.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), resource().toString());
    const code = await vscode.workspace.openTextDocument(resource());
    assert.equal(code.getText(related?.location.range), 'us-east-1_NotLinked');
  });

  it('is nothing where all is well', () => {
    for (const uri of [team(), exportsFile()]) assert.deepEqual(codes(uri), []);
  });

  it('is mended by a quick fix, and disappears', async () => {
    await apply(
      await quickFix(
        outputs(),
        await find(outputs(), 'outputs-match-reference'),
        /^Use "us-east-1_NotLinked"$/,
      ),
    );
    await gone(outputs(), 'outputs-match-reference');
    await apply(
      await quickFix(outputs(), await find(outputs(), 'file-region-matches-ids'), /^Use "us-east-1"$/),
    );
    await gone(outputs(), 'file-region-matches-ids');
    assert.deepEqual(codes(outputs()), []);
  });

  it('is said while somebody types, and taken back with the text', async () => {
    const document = await type(exportsFile(), 'us-east-1_Perfect01', 'us-east-1_Elsewhere');
    const stale = await find(exportsFile(), 'app-config-matches-environment');
    assert.equal(document.getText(stale.range), 'us-east-1_Elsewhere');
    await revert(exportsFile());
    await gone(exportsFile(), 'app-config-matches-environment');
  });

  it('follows a file of the project that changed', async () => {
    await type(team(), 'us-east-1_Perfect01', 'us-east-1_Elsewhere');
    await find(exportsFile(), 'app-config-matches-environment');
    await revert(team());
    await gone(exportsFile(), 'app-config-matches-environment');
  });

  it('offers to write the OAuth settings of the import', async () => {
    const document = await type(
      exportsFile(),
      '"domain": "perfect-example.auth.us-east-1.amazoncognito.com",',
      '',
    );
    const missing = await find(exportsFile(), 'app-config-has-oauth');
    await apply(await quickFix(exportsFile(), missing, /OAuth settings/));
    await gone(exportsFile(), 'app-config-has-oauth');
    assert.match(document.getText(), /"domain": "perfect-example\.auth\.us-east-1\.amazoncognito\.com"/);
    await revert(exportsFile());
  });

  it('finds a secret in a web file, and does not repeat it', async () => {
    await type(
      exportsFile(),
      '"aws_user_pools_id"',
      '"aws_user_pools_web_client_secret": "hush",\n    "aws_user_pools_id"',
    );
    const leak = await find(exportsFile(), 'web-file-has-no-secret');
    assert.doesNotMatch(leak.message, /hush/);
    await apply(await quickFix(exportsFile(), leak, /secret out/));
    await gone(exportsFile(), 'web-file-has-no-secret');
    await revert(exportsFile());
  });

  it('explains under the pointer', async () => {
    await type(exportsFile(), 'us-east-1_Perfect01', 'no pool');
    const malformed = await find(exportsFile(), 'file-ids-are-well-formed');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      exportsFile(),
      malformed.range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
      .join('');
    assert.match(text, /explainRule/);
    await revert(exportsFile());
    assert.deepEqual(await askedOperations(), []);
  });
});

describe('what only AWS can tell', () => {
  const count = async (name: string) => (await askedOperations()).filter((one) => one === name).length;

  it('is said once somebody has opened the account', async () => {
    await vscode.commands.executeCommand('amplifyAuth.cognito.focus');
    const untrusted = await find(resource(), 'gen2-identity-pool-trusts-client');
    assert.equal(untrusted.severity, vscode.DiagnosticSeverity.Error);
    assert.deepEqual(codes(team()), []);
  });

  it('names the settings of the pool, and they name the project', async () => {
    const untrusted = await find(resource(), 'gen2-identity-pool-trusts-client');
    const settings = untrusted.relatedInformation?.map(({ location }) => location.uri.toString()) ?? [];
    const uri = vscode.Uri.from({
      scheme: 'cognito',
      path: '/123456789012/us-east-1/us-east-1_NotLinked.userpool.json',
    });
    assert.ok(settings.includes(uri.toString()), settings.join(', '));
    await vscode.workspace.openTextDocument(uri);
    await until('the settings have findings', () => ours(uri).length > 0);
    const related = ours(uri).flatMap(({ relatedInformation = [] }) => relatedInformation);
    assert.ok(related.some(({ location }) => location.uri.toString() === resource().toString()));
  });

  it('finds an app client that does not exist, and offers those that do', async () => {
    const document = await type(team(), 'perfectweb0123456789012345', 'perfectgone012345678901234');
    const unknown = await find(team(), 'file-clients-exist');
    assert.equal(document.getText(unknown.range), 'perfectgone012345678901234');
    await apply(await quickFix(team(), unknown, /^Use app client "perfect-web"$/));
    await gone(team(), 'file-clients-exist');
    assert.match(document.getText(), /"webClientId": "perfectweb0123456789012345"/);
    await revert(team());
  });

  it('is asked once, however much is typed', async () => {
    const before = (await askedOperations()).length;
    for (const text of ['"userPoolName": "perfect "', '"userPoolName": "perfect  "']) {
      await type(team(), '"userPoolName": "perfect"', text);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await revert(team());
    }
    assert.equal((await askedOperations()).length, before);
  });

  it('finds a user pool that does not exist', async () => {
    const document = await type(resource(), 'us-east-1_NotLinked', 'us-east-1_Deleted01');
    const missing = await find(resource(), 'file-user-pool-exists');
    assert.equal(document.getText(missing.range), 'us-east-1_Deleted01');
    assert.match(missing.message, /Account 123456789012/);
    await revert(resource());
    await gone(resource(), 'file-user-pool-exists');
  });

  it('finds an identity pool and a role that are others', async () => {
    const other = 'us-east-1:99999999-7b48-4f60-9a71-000000000001';
    const document = await type(team(), 'us-east-1:5a3d1c2e-7b48-4f60-9a71-000000000001', other);
    assert.equal(document.getText((await find(team(), 'file-identity-pool-exists')).range), other);
    await revert(team());
    await gone(team(), 'file-identity-pool-exists');

    await type(
      team(),
      'role/amplify-perfect-prod-10101-authRole',
      'role/amplify-perfect-prod-10101-unauthRole',
    );
    const wrong = await find(team(), 'file-roles-match-identity-pool');
    await apply(await quickFix(team(), wrong, /^Use "amplify-perfect-prod-10101-authRole"$/));
    await gone(team(), 'file-roles-match-identity-pool');
    await revert(team());
  });

  it('finds a web client with a secret', async () => {
    const document = await type(resource(), 'us-east-1_NotLinked', 'us-east-1_NatSecret');
    await type(resource(), 'notlinkedweb01234567890123', 'natsecretnative01234567890');
    const secret = await find(resource(), 'file-web-client-is-public');
    assert.equal(document.getText(secret.range), 'natsecretnative01234567890');
    await apply(await quickFix(resource(), secret, /^Use app client "app-web"$/));
    await gone(resource(), 'file-web-client-is-public');
    await revert(resource());
  });

  it('fills in what an environment lacks', async () => {
    const document = await type(team(), '"nativeClientId": "perfectnative0123456789012",\n', '');
    await type(
      team(),
      '          "authRoleArn": "arn:aws:iam::123456789012:role/amplify-perfect-prod-10101-authRole",\n',
      '',
    );
    const incomplete = await find(team(), 'environment-is-complete');
    assert.equal(document.getText(incomplete.range), 'shop');
    await apply(await quickFix(team(), incomplete, /Fill in what environment "dev" lacks/));
    await gone(team(), 'environment-is-complete');
    const auth = (
      JSON.parse(document.getText()) as { dev: { categories: { auth: { shop: Record<string, string> } } } }
    ).dev.categories.auth.shop;
    assert.equal(auth['nativeClientId'], 'perfectnative0123456789012');
    assert.equal(auth['authRoleArn'], 'arn:aws:iam::123456789012:role/amplify-perfect-prod-10101-authRole');
    await revert(team());
  });

  it('reads it anew after a refresh', async () => {
    const before = await count('DescribeUserPoolClient');
    await vscode.commands.executeCommand('amplifyAuth.refresh');
    await until(
      'the clients are described again',
      async () => (await count('DescribeUserPoolClient')) > before,
    );
    await find(resource(), 'gen2-identity-pool-trusts-client');
  });
});

describe('the setting amplifyAuth.fileChecks', () => {
  const set = (value: string | undefined) =>
    vscode.workspace
      .getConfiguration()
      .update('amplifyAuth.fileChecks', value, vscode.ConfigurationTarget.Workspace);

  it('turns the checks off and on', async () => {
    await find(resource(), 'gen2-identity-pool-trusts-client');
    await set('off');
    await until('nothing is said', () => ours(resource()).length === 0);
    await set(undefined);
    await find(resource(), 'gen2-identity-pool-trusts-client');
  });
});
