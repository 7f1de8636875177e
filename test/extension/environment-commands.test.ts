import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { SetUserPoolMfaConfigCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as vscode from 'vscode';
import { answeredCommand, type Answers } from '../support/answeredCommand';
import { userPoolsClient } from '../support/emulatorClients';
import { emulatorUrl } from '../support/emulatorLog';
import { filesBelow } from '../support/filesBelow';
import { assertOthersSame } from '../support/memberBytes';
import { codeActionsAt } from '../support/quickFixes';
import { answerInputBoxes } from '../support/quickPicks';
import { fileIn, findProblem, noProblem, problemsOf, ruleOf } from '../support/typedFaults';

const team = 'amplify/team-provider-info.json';
const settings = '.vscode/settings.json';
const environments = 'amplifyAuth.environments';
const shop = (): vscode.Uri => fileIn('shop', '');
const tasks = (): vscode.Uri => fileIn('tasks', '');
const filesOf = (root: vscode.Uri): Promise<Record<string, string>> => filesBelow(root.fsPath);

/** Runs a command of the extension, answers its questions, and accepts what it previews. */
const run = (command: string, row: unknown, answers: Answers = {}) =>
  answeredCommand(async () => vscode.commands.executeCommand(command, row), {
    accept: () => vscode.commands.executeCommand('amplifyAuth.writePreviewedFiles'),
    ...answers,
  });
const writes = /^Write \d+ Files?$/;

/** Takes back what a command wrote, as the person does with "Undo". */
async function undone(root: vscode.Uri, before: Record<string, string>): Promise<void> {
  await run('amplifyAuth.undoLastImport', undefined, { buttons: [writes] });
  assert.deepEqual(await filesOf(root), before);
}

afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

describe('Copy Environment', () => {
  it('asks from where and to where, and lets the environment import the same; the others keep their bytes', async () => {
    const before = await filesOf(shop());
    const { asked, messages } = await run(
      'amplifyAuth.copyEnvironment',
      { root: shop() },
      { picks: [['stage'], ['prod'], ['Record what it imports']], flow: [/^Continue/], buttons: [writes] },
    );
    assert.deepEqual(
      asked.map(({ title, labels }) => [title, labels]),
      [
        ['Copy Environment', ['dev', 'stage']],
        ['Copy Environment: stage', ['dev', 'prod']],
        ['Add Environment: prod', ['Record what it imports', 'Check it out here']],
      ],
    );
    const question = messages.find(({ isModal }) => isModal);
    assert.match(question?.text ?? '', /into the environment "prod"/);
    assert.match(question?.detail ?? '', /amplify env checkout prod/);

    const after = await filesOf(shop());
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    assert.deepEqual(changed, [settings, team]);
    assertOthersSame(['dev', 'stage', 'prod'], 'prod', [before[team] ?? '', after[team] ?? '']);
    const recorded = JSON.parse(after[team] ?? '') as Record<string, { categories: object }>;
    assert.deepEqual(recorded['prod']?.categories, recorded['stage']?.categories);
    assertOthersSame(['dev', 'prod'], 'prod', [before[settings] ?? '', after[settings] ?? ''], environments);
    assert.ok(
      after[settings]?.startsWith('{\r\n  // Ours.\r\n') && after[settings].includes("// the team's"),
    );
    assert.match(after[settings] ?? '', /"prod": \{[^}]*"userPoolId": "us-east-1_Aliases01"/);
    await undone(shop(), before);
  });

  it('gives another branch of a Gen 2 project what one uses, in the settings alone', async () => {
    const before = await filesOf(tasks());
    const named = answerInputBoxes(({ prompt }) => (prompt === 'Name of the branch' ? 'preview' : undefined));
    try {
      const { asked, messages } = await run(
        'amplifyAuth.copyEnvironment',
        { root: tasks() },
        { picks: [['sandbox'], ['Another branch…']], buttons: ['Write 1 File'] },
      );
      assert.deepEqual(asked[1]?.labels, ['Another branch…', 'Another sandbox…']);
      assert.match(messages[0]?.text ?? '', /^Copy what "sandbox" uses to "preview"\?/);
    } finally {
      named.dispose();
    }
    const { [settings]: written = '', ...others } = await filesOf(tasks());
    assert.deepEqual(others, before);
    const { preview } = (JSON.parse(written) as Record<string, Record<string, object>>)[environments] ?? {};
    assert.deepEqual(preview, {
      target: { branch: 'preview' },
      accountId: '123456789012',
      region: 'us-east-1',
      userPoolId: 'us-east-1_NotLinked',
      webClientId: 'notlinkedweb01234567890123',
      identityPoolId: 'us-east-1:5a3d1c2e-7b48-4f60-9a71-000000000013',
    });
    await undone(tasks(), before);
  });

  it('writes nothing when the preview is discarded, or a question is not answered', async () => {
    const before = await filesOf(shop());
    const discard = () => vscode.commands.executeCommand('amplifyAuth.discardPreviewedFiles');
    const picks = [['stage'], ['prod'], ['Record what it imports']];
    const flow = [/^Continue/];
    await run('amplifyAuth.copyEnvironment', { root: shop() }, { picks, flow, accept: discard });
    for (const count of [0, 1, 2]) {
      const { asked } = await run(
        'amplifyAuth.copyEnvironment',
        { root: shop() },
        { picks: picks.slice(0, count) },
      );
      assert.equal(asked.length, count + 1);
    }
    assert.deepEqual(await filesOf(shop()), before);
  });
});

describe('the checkout that is offered after a switch', () => {
  const task = 'Run "amplify env checkout"';
  const files = 'Check Out Files…';
  const switchTo = (envName: string, answers: Answers) =>
    run('amplifyAuth.selectEnvironment', { root: shop(), envName }, answers);
  const started = () => fileIn('shop', 'started.args').fsPath;
  afterEach(async () => {
    for (const name of ['started.args', 'started.env'])
      await rm(fileIn('shop', name).fsPath, { force: true });
  });

  it("runs the Amplify CLI's own in a terminal, with the keys of the profile", async () => {
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        assert.equal(execution.task.name, 'amplify env checkout prod');
        listener.dispose();
        resolve(exitCode);
      });
    });
    const { messages } = await switchTo('prod', { buttons: [task] });
    assert.match(messages[0]?.text ?? '', /Checks go on with "prod".*still those of "dev"/);
    // It imports nothing, so that there are no files to write.
    assert.deepEqual(messages[0]?.buttons, [task]);
    assert.equal(await ended, 0);
    assert.ok(vscode.window.terminals.some(({ name }) => name.includes('amplify env checkout prod')));
    assert.equal(await readFile(started(), 'utf8'), 'env\ncheckout\nprod\n');
    assert.match(await readFile(fileIn('shop', 'started.env').fsPath, 'utf8'), /^AWS_ACCESS_KEY_ID=AKIA/m);
  });

  it('does nothing when nobody wants it, or the files that would be written are not wanted', async () => {
    const before = await filesOf(shop());
    const { messages } = await switchTo('stage', {});
    assert.deepEqual(messages[0]?.buttons, [files, task]);
    const discard = () => vscode.commands.executeCommand('amplifyAuth.discardPreviewedFiles');
    await switchTo('stage', { flow: [/^Continue/], buttons: [files], accept: discard });
    assert.ok(!existsSync(started()));
    assert.deepEqual(await filesOf(shop()), before);
  });

  it('is not offered for the environment that is checked out', async () => {
    const { messages } = await switchTo('dev', {});
    assert.deepEqual(messages, []);
  });

  it('writes the files of one environment and then of the other, and nothing of one into those of the other', async () => {
    const original = await filesOf(shop());
    const checkOut = async (envName: string) => {
      const { messages } = await switchTo(envName, { flow: [/^Continue/], buttons: [files, writes] });
      assert.ok(
        messages.some(({ text }) => text.includes(`"${envName}" is checked out`)),
        JSON.stringify(messages),
      );
      return filesOf(shop());
    };
    const ids = {
      dev: /Perfect01|perfect(web|native)|-000000000001/,
      stage: /Aliases01|aliasesweb|-000000000002/,
    };
    const assertOwn = (all: Record<string, string>, own: keyof typeof ids) => {
      const { [team]: shared = '', [settings]: tracked = '', ...others } = all;
      const text = Object.values(others).join('\n');
      const other = own === 'dev' ? 'stage' : 'dev';
      assert.match(text, ids[own]);
      assert.doesNotMatch(text, ids[other]);
      assert.ok(others['amplify/.config/local-env-info.json']?.includes(`"envName": "${own}"`));
      // Who imports what is written once for all, and is not what a checkout changes.
      assert.equal(shared, original[team]);
      assert.ok(tracked.includes('// Ours.'));
    };

    const stage = await checkOut('stage');
    assertOwn(stage, 'stage');
    const dev = await checkOut('dev');
    assertOwn(dev, 'dev');
    const { [settings]: _, ...again } = await checkOut('stage');
    const { [settings]: __, ...first } = stage;
    assert.deepEqual(again, first);
    await checkOut('dev');
    const now = await filesOf(shop());
    for (const path of Object.keys(original).filter((one) => one.startsWith('amplify/')))
      assert.deepEqual([path, now[path]], [path, original[path]]);
  });
});

describe('drift of amplify_outputs.json', () => {
  const outputs = () => fileIn('tasks', 'amplify_outputs.json');
  const rule = 'outputs-are-up-to-date';
  const found = () =>
    problemsOf(outputs())
      .filter((one) => ruleOf(one) === rule)
      .map(({ message }) => message.replace('"amplify_outputs.json" has ', ''));
  /** Somebody changes the user pool in AWS, and the person looks. */
  async function check(): Promise<void> {
    await run('amplifyAuth.checkDrift', { root: tasks() });
  }

  it('is found member by member, taken over by the quick fix, and gone', async () => {
    const before = await readFile(outputs().fsPath, 'utf8');
    const pools = userPoolsClient({ url: await emulatorUrl() });
    const UserPoolId = 'us-east-1_NotLinked';
    await pools.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
    await check();
    assert.deepEqual(found(), []);
    await pools.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration: 'ON',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
    pools.destroy();

    await check();
    const first = await findProblem(outputs(), rule);
    const document = await vscode.workspace.openTextDocument(outputs());
    assert.equal(document.getText(first.range), 'OPTIONAL');
    assert.deepEqual(found(), ['"OPTIONAL" for "mfa_configuration"; in Cognito it is "REQUIRED".']);

    const actions = await codeActionsAt(outputs(), first.range);
    const refresh = actions.find(({ title }) => title === 'Refresh "amplify_outputs.json" from Cognito');
    assert.ok(refresh?.command, actions.map(({ title }) => title).join('\n'));
    const { command, arguments: given = [] } = refresh.command;
    await answeredCommand(async () => vscode.commands.executeCommand(command, ...(given as unknown[])), {
      buttons: ['Write 1 File'],
      accept: () => vscode.commands.executeCommand('amplifyAuth.writePreviewedFiles'),
    });
    await noProblem(outputs(), rule);
    assert.equal(await readFile(outputs().fsPath, 'utf8'), before.replace('OPTIONAL', 'REQUIRED'));
  });
});
