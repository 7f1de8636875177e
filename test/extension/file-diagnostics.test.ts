import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answeredCommand } from '../support/answeredCommand';
import { askedOperations, until } from '../support/emulatorLog';
import type { Message } from '../support/promptAnswers';
import { codeActionsAt } from '../support/quickFixes';
import {
  fileIn,
  findProblem,
  noProblem,
  problemsOf,
  rulesIn,
  takeBack,
  typeOver,
} from '../support/typedFaults';

const team = () => fileIn('shop', 'amplify/team-provider-info.json');
const exportsFile = () => fileIn('shop', 'src/aws-exports.js');
const resource = () => fileIn('tasks', 'amplify/auth/resource.ts');
const outputs = () => fileIn('tasks', 'amplify_outputs.json');

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

async function apply({ edit }: vscode.CodeAction): Promise<void> {
  assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
}

/** Runs a fix that writes files: accepts what it shows of them, on top of what was typed, and says what it asked. */
async function confirm({ command }: vscode.CodeAction): Promise<readonly Message[]> {
  assert.ok(command);
  const run = async () => {
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  };
  const { messages } = await answeredCommand(run, {
    buttons: ['Use Unsaved Text', /^Write \d+ Files?$/],
    accept: () => vscode.commands.executeCommand('amplifyAuth.writePreviewedFiles'),
  });
  return messages;
}

describe('what can be said without AWS', () => {
  it('is said of files that nobody has opened, at the exact place, with code, source and link', async () => {
    const stale = await findProblem(outputs(), 'outputs-match-reference');
    const document = await vscode.workspace.openTextDocument(outputs());
    assert.equal(document.getText(stale.range), 'us-east-1_Another01');
    assert.equal(stale.severity, vscode.DiagnosticSeverity.Warning);
    const { target } = stale.code as { target: vscode.Uri };
    assert.equal(target.toString(true), 'command:amplifyAuth.explainRule?["outputs-match-reference"]');
    const region = await findProblem(outputs(), 'file-region-matches-ids');
    assert.equal(document.getText(region.range), 'eu-west-1');
    assert.deepEqual(await askedOperations(), []);
  });

  it('points to the place in the project that says something else', async () => {
    const stale = await findProblem(outputs(), 'outputs-match-reference');
    const [related] = stale.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), resource().toString());
    const code = await vscode.workspace.openTextDocument(resource());
    assert.equal(code.getText(related?.location.range), 'us-east-1_NotLinked');
  });

  it('is nothing where all is well', () => {
    for (const uri of [team(), exportsFile()]) assert.deepEqual(rulesIn(uri), []);
  });

  it('is mended by a quick fix, and disappears', async () => {
    await apply(
      await quickFix(
        outputs(),
        await findProblem(outputs(), 'outputs-match-reference'),
        /^Use "us-east-1_NotLinked"$/,
      ),
    );
    await noProblem(outputs(), 'outputs-match-reference');
    await apply(
      await quickFix(outputs(), await findProblem(outputs(), 'file-region-matches-ids'), /^Use "us-east-1"$/),
    );
    await noProblem(outputs(), 'file-region-matches-ids');
    assert.deepEqual(rulesIn(outputs()), []);
  });

  it('is said while somebody types, and taken back with the text', async () => {
    const document = await typeOver(exportsFile(), 'us-east-1_Perfect01', 'us-east-1_Elsewhere');
    const stale = await findProblem(exportsFile(), 'app-config-matches-environment');
    assert.equal(document.getText(stale.range), 'us-east-1_Elsewhere');
    await takeBack(exportsFile());
    await noProblem(exportsFile(), 'app-config-matches-environment');
  });

  it('follows a file of the project that changed', async () => {
    await typeOver(team(), 'us-east-1_Perfect01', 'us-east-1_Elsewhere');
    await findProblem(exportsFile(), 'app-config-matches-environment');
    await takeBack(team());
    await noProblem(exportsFile(), 'app-config-matches-environment');
  });

  it('offers to write the OAuth settings of the import', async () => {
    const document = await typeOver(
      exportsFile(),
      '"domain": "perfect-example.auth.us-east-1.amazoncognito.com",',
      '',
    );
    const missing = await findProblem(exportsFile(), 'app-config-has-oauth');
    await confirm(await quickFix(exportsFile(), missing, /OAuth settings/));
    await noProblem(exportsFile(), 'app-config-has-oauth');
    assert.match(document.getText(), /"domain": "perfect-example\.auth\.us-east-1\.amazoncognito\.com"/);
    await takeBack(exportsFile());
  });

  it('finds a secret in a web file, and does not repeat it', async () => {
    await typeOver(
      exportsFile(),
      '"aws_user_pools_id"',
      '"aws_user_pools_web_client_secret": "hush",\n    "aws_user_pools_id"',
    );
    const leak = await findProblem(exportsFile(), 'web-file-has-no-secret');
    assert.doesNotMatch(leak.message, /hush/);
    await apply(await quickFix(exportsFile(), leak, /secret out/));
    await noProblem(exportsFile(), 'web-file-has-no-secret');
    await takeBack(exportsFile());
  });

  it('explains under the pointer', async () => {
    await typeOver(exportsFile(), 'us-east-1_Perfect01', 'no pool');
    const malformed = await findProblem(exportsFile(), 'file-ids-are-well-formed');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      exportsFile(),
      malformed.range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
      .join('');
    assert.match(text, /explainRule/);
    await takeBack(exportsFile());
    assert.deepEqual(await askedOperations(), []);
  });
});

describe('what only AWS can tell', () => {
  const count = async (name: string) => (await askedOperations()).filter((one) => one === name).length;

  it('is said once somebody has opened the account', async () => {
    await vscode.commands.executeCommand('amplifyAuth.cognito.focus');
    const untrusted = await findProblem(resource(), 'gen2-identity-pool-trusts-client');
    assert.equal(untrusted.severity, vscode.DiagnosticSeverity.Error);
    // The other project is asked about as well: what it names is there.
    await findProblem(team(), 'hosting-auth-variables-are-complete');
    assert.deepEqual(
      rulesIn(team()).filter((rule) => rule.startsWith('file-')),
      [],
    );
  });

  it('names the settings of the pool, and they name the project', async () => {
    const untrusted = await findProblem(resource(), 'gen2-identity-pool-trusts-client');
    const settings = untrusted.relatedInformation?.map(({ location }) => location.uri.toString()) ?? [];
    const uri = vscode.Uri.from({
      scheme: 'cognito',
      path: '/123456789012/us-east-1/us-east-1_NotLinked.userpool.json',
    });
    assert.ok(settings.includes(uri.toString()), settings.join(', '));
    await vscode.workspace.openTextDocument(uri);
    await until('the settings have findings', () => problemsOf(uri).length > 0);
    const related = problemsOf(uri).flatMap(({ relatedInformation = [] }) => relatedInformation);
    assert.ok(related.some(({ location }) => location.uri.toString() === resource().toString()));
  });

  it('finds an app client that does not exist, and offers those that do', async () => {
    const document = await typeOver(team(), 'perfectweb0123456789012345', 'perfectgone012345678901234');
    const unknown = await findProblem(team(), 'file-clients-exist');
    assert.equal(document.getText(unknown.range), 'perfectgone012345678901234');
    await apply(await quickFix(team(), unknown, /^Use app client "perfect-web"$/));
    await noProblem(team(), 'file-clients-exist');
    assert.match(document.getText(), /"webClientId": "perfectweb0123456789012345"/);
    await takeBack(team());
  });

  it('is asked once, however much is typed', async () => {
    const before = (await askedOperations()).length;
    for (const text of ['"userPoolName": "perfect "', '"userPoolName": "perfect  "']) {
      await typeOver(team(), '"userPoolName": "perfect"', text);
      await new Promise((resolve) => setTimeout(resolve, 500));
      await takeBack(team());
    }
    assert.equal((await askedOperations()).length, before);
  });

  it('finds a user pool that does not exist', async () => {
    const document = await typeOver(resource(), 'us-east-1_NotLinked', 'us-east-1_Deleted01');
    const missing = await findProblem(resource(), 'file-user-pool-exists');
    assert.equal(document.getText(missing.range), 'us-east-1_Deleted01');
    assert.match(missing.message, /Account 123456789012/);
    await takeBack(resource());
    await noProblem(resource(), 'file-user-pool-exists');
  });

  it('finds an identity pool and a role that are others', async () => {
    const other = 'us-east-1:99999999-7b48-4f60-9a71-000000000001';
    const document = await typeOver(team(), 'us-east-1:5a3d1c2e-7b48-4f60-9a71-000000000001', other);
    assert.equal(document.getText((await findProblem(team(), 'file-identity-pool-exists')).range), other);
    await takeBack(team());
    await noProblem(team(), 'file-identity-pool-exists');

    await typeOver(
      team(),
      'role/amplify-perfect-prod-10101-authRole',
      'role/amplify-perfect-prod-10101-unauthRole',
    );
    const wrong = await findProblem(team(), 'file-roles-match-identity-pool');
    await apply(await quickFix(team(), wrong, /^Use "amplify-perfect-prod-10101-authRole"$/));
    await noProblem(team(), 'file-roles-match-identity-pool');
    await takeBack(team());
  });

  it('finds a web client with a secret', async () => {
    const document = await typeOver(resource(), 'us-east-1_NotLinked', 'us-east-1_NatSecret');
    await typeOver(resource(), 'notlinkedweb01234567890123', 'natsecretnative01234567890');
    const secret = await findProblem(resource(), 'file-web-client-is-public');
    assert.equal(document.getText(secret.range), 'natsecretnative01234567890');
    await apply(await quickFix(resource(), secret, /^Use app client "app-web"$/));
    await noProblem(resource(), 'file-web-client-is-public');
    await takeBack(resource());
  });

  it('fills in what an environment lacks', async () => {
    const document = await typeOver(team(), '"nativeClientId": "perfectnative0123456789012",\n', '');
    await typeOver(
      team(),
      '          "authRoleArn": "arn:aws:iam::123456789012:role/amplify-perfect-prod-10101-authRole",\n',
      '',
    );
    const incomplete = await findProblem(team(), 'environment-is-complete');
    assert.equal(document.getText(incomplete.range), 'shop');
    const messages = await confirm(
      await quickFix(team(), incomplete, /Fill in what environment "dev" lacks/),
    );
    assert.match(messages[1]?.detail ?? '', /us-east-1_Perfect01[^]*team-provider-info\.json/);
    await noProblem(team(), 'environment-is-complete');
    const auth = (
      JSON.parse(document.getText()) as { dev: { categories: { auth: { shop: Record<string, string> } } } }
    ).dev.categories.auth.shop;
    assert.equal(auth['nativeClientId'], 'perfectnative0123456789012');
    assert.equal(auth['authRoleArn'], 'arn:aws:iam::123456789012:role/amplify-perfect-prod-10101-authRole');
    await takeBack(team());
  });

  it('reads it anew after a refresh', async () => {
    const before = await count('DescribeUserPoolClient');
    await vscode.commands.executeCommand('amplifyAuth.refresh');
    await until(
      'the clients are described again',
      async () => (await count('DescribeUserPoolClient')) > before,
    );
    await findProblem(resource(), 'gen2-identity-pool-trusts-client');
  });
});

describe('the setting amplifyAuth.fileChecks', () => {
  const set = (value: string | undefined) =>
    vscode.workspace
      .getConfiguration()
      .update('amplifyAuth.fileChecks', value, vscode.ConfigurationTarget.Workspace);

  it('turns the checks off and on', async () => {
    await findProblem(resource(), 'gen2-identity-pool-trusts-client');
    await set('off');
    await until('nothing is said', () => problemsOf(resource()).length === 0);
    await set(undefined);
    await findProblem(resource(), 'gen2-identity-pool-trusts-client');
  });
});
