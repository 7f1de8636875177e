import assert from 'node:assert/strict';
import { GetBranchCommand, UpdateBranchCommand } from '@aws-sdk/client-amplify';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { readWorkflowsAbove } from '../../src/workspace/readWorkflowsAbove';
import { answeredCommand, type Answers } from '../support/answeredCommand';
import { amplifyClient } from '../support/emulatorClients';
import { emulatorUrl, until } from '../support/emulatorLog';
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

const shop = () => fileIn('repo', 'packages/shop');
const tasks = () => fileIn('repo', 'packages/tasks');
const workflow = () => fileIn('repo', '.github/workflows/deploy.yml');

const read = async (uri: vscode.Uri): Promise<string> =>
  Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();

/** Answers the questions of Prepare CI, and what they lead to. */
const prepareCi = (row: object, answers: Answers) =>
  answeredCommand(async () => vscode.commands.executeCommand('amplifyAuth.prepareCi', row), {
    accept: () => vscode.commands.executeCommand('amplifyAuth.writePreviewedFiles'),
    ...answers,
  });

/** What Prepare CI shows for the build of an environment. */
async function shownFor(root: vscode.Uri, envName: string, output: RegExp): Promise<string> {
  await prepareCi({ root, envName }, { flow: [output] });
  const { document } = vscode.window.activeTextEditor ?? assert.fail('nothing is shown');
  assert.ok(document.isUntitled);
  return document.getText();
}

describe('the workflows of a repository with projects in its folders', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are checked for each project, by what they run there', async () => {
    const lacks = await findProblem(workflow(), 'build-passes-auth-parameters');
    assert.match(lacks.message, /^"\.\.\/\.\.\/\.github\/workflows\/deploy\.yml" starts the Amplify CLI/);
    const deploy = await findProblem(workflow(), 'gen2-build-runs-pipeline-deploy');
    assert.match(deploy.message, /without --app-id/);
    const document = await vscode.workspace.openTextDocument(workflow());
    assert.equal(document.getText(deploy.range), 'ampx pipeline-deploy');
    assert.equal(problemsOf(workflow()).length, 2, rulesIn(workflow()).join(', '));
  });

  it('are checked again while somebody types', async () => {
    await typeOver(workflow(), '--branch main', '--branch main --app-id d2exampleblog2');
    await noProblem(workflow(), 'gen2-build-runs-pipeline-deploy');
    await takeBack(workflow());
    await findProblem(workflow(), 'gen2-build-runs-pipeline-deploy');
  });

  it('name pools that the project knows', async () => {
    await typeOver(
      workflow(),
      '--yes\n  tasks',
      '--yes\n        env:\n          AMPLIFY_USERPOOL_ID: us-east-1_Elsewhere\n  tasks',
    );
    const unknown = await findProblem(workflow(), 'build-names-imported-pools');
    assert.match(unknown.message, /No environment of the project imports us-east-1_Elsewhere/);
    await takeBack(workflow());
    await noProblem(workflow(), 'build-names-imported-pools');
  });

  it('have a quick fix that prepares the build of the project, in its folder', async () => {
    const lacks = await findProblem(workflow(), 'build-passes-auth-parameters');
    const actions = await codeActionsAt(workflow(), lacks.range);
    const prepare = actions.find(({ command }) => command?.command === 'amplifyAuth.prepareCi');
    const [row] = (prepare?.command?.arguments ?? []) as { root: vscode.Uri; envName: string }[];
    assert.deepEqual([row?.root.toString(), row?.envName], [shop().toString(), 'dev']);

    for (const [root, envName, name, folder] of [
      [shop(), 'dev', 'push', 'packages/shop'],
      [tasks(), 'mine', 'deploy', 'packages/tasks'],
    ] as const) {
      const { jobs } = parse(await shownFor(root, envName, /GitHub Actions/)) as {
        jobs: Record<string, { defaults: object }>;
      };
      assert.deepEqual(jobs[name]?.defaults, { run: { 'working-directory': folder } });
    }
  });

  it('are none of a folder whose workflows are outside of it', async () => {
    const outside = fileIn('alone', '../.github/workflows/outside.yml');
    await vscode.workspace.fs.stat(outside);
    assert.deepEqual([...(await readWorkflowsAbove(fileIn('alone', 'packages/app')))], []);
    assert.deepEqual(problemsOf(outside), []);
  });
});

describe('the commands of builds', () => {
  const build = () => fileIn('repo', 'packages/shop/amplify.yml');
  const script = () => fileIn('repo', 'packages/shop/scripts/push.sh');
  const originals = new Map<vscode.TextDocument, string>();
  afterEach(async () => {
    for (const [document, text] of originals) await typeAll(document, text);
    originals.clear();
  });

  /** Opens the light bulb at a problem, takes the edit that is preferred, and waits until the problem is gone. */
  async function mend(uri: vscode.Uri, rule: string, title: RegExp) {
    const document = await vscode.workspace.openTextDocument(uri);
    const before = document.getText();
    originals.set(document, before);
    const { message, range } = await findProblem(uri, rule);
    const underlined = document.getText(range);
    const actions = await codeActionsAt(uri, range);
    const action = actions.find((one) => title.test(one.title));
    assert.ok(action?.edit && action.isPreferred, actions.map((one) => one.title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await noProblem(uri, rule);
    return { message, underlined, before, after: document.getText() };
  }

  const rule = 'build-passes-auth-parameters';
  const categories = `--categories "$(node -p 'JSON.stringify({auth:{userPoolId:process.env.AMPLIFY_USERPOOL_ID,webClientId:process.env.AMPLIFY_WEBCLIENT_ID,nativeClientId:process.env.AMPLIFY_NATIVECLIENT_ID,identityPoolId:process.env.AMPLIFY_IDENTITYPOOL_ID}})')"`;

  it('are mended in amplify.yml by the light bulb; comments and CRLF stay', async () => {
    const { underlined, before, after } = await mend(build(), rule, /^Hand the ids over to "amplify pull"$/);
    assert.equal(underlined, 'amplify pull');
    assert.ok(before.includes('# amplify init is for a fresh checkout\r\n') && !/[^\r]\n/.test(before));
    assert.equal(
      after,
      before.replace('- amplify pull', () => `- amplify pull ${categories}`),
    );
  });

  it('are mended in the script that it calls', async () => {
    const { message, before, after } = await mend(script(), rule, /^Hand the ids over to "amplify init"$/);
    assert.match(message, /^"scripts\/push\.sh", which "amplify\.yml" calls/);
    assert.equal(
      after,
      before.replace('\namplify init', () => `\namplify init ${categories}`),
    );
  });

  it('are mended in a workflow above the project, and nowhere else in it', async () => {
    const { before, after } = await mend(workflow(), 'gen2-build-runs-pipeline-deploy', /^Add --app-id$/);
    assert.equal(
      after,
      before.replace('pipeline-deploy', () => 'pipeline-deploy --app-id "${{ vars.AMPLIFY_APP_ID }}"'),
    );
  });
});

/** Puts the whole text back, on disk too. */
async function typeAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  await until(`${document.uri.path} is saved`, async () => !document.isDirty || (await document.save()));
}

describe('a build of a Gen 2 project', () => {
  const app = { appId: 'd2exampleblog2', branchName: 'main' };
  const ofMain = {
    AUTH_USER_POOL_ID: 'us-east-1_Perfect01',
    AUTH_IDENTITY_POOL_ID: 'us-east-1:5a3d1c2e-7b48-4f60-9a71-000000000001',
    AUTH_USER_POOL_CLIENT_ID: 'perfectweb0123456789012345',
    AUTH_AUTHENTICATED_ROLE_ARN: 'arn:aws:iam::123456789012:role/amplify-perfect-prod-10101-authRole',
    AUTH_UNAUTHENTICATED_ROLE_ARN: 'arn:aws:iam::123456789012:role/amplify-perfect-prod-10101-unauthRole',
  };
  const lines = (variables: Readonly<Record<string, string>>, eol = '\n') =>
    Object.entries(variables)
      .map(([name, value]) => `${name}=${value}${eol}`)
      .join('');
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is asked about: which branch or sandbox, and how it finds the ids', async () => {
    const { flow } = await prepareCi({ root: tasks() }, { flow: [/^main$/] });
    assert.deepEqual(
      flow.map(({ title, labels }) => [title, labels]),
      [
        ['Prepare CI: Environment', ['main', 'mine']],
        [
          'Prepare CI: For the build',
          [
            'Copy the environment variables',
            'Write a .env file…',
            'Show a GitHub Actions workflow',
            'Show an amplify.yml',
          ],
        ],
      ],
    );
  });

  it('finds them in a .env file, whose other lines stay, and which can be as it was', async () => {
    const file = fileIn('repo', 'packages/tasks/.env');
    const old = '# shared\r\nSTAGE=live\r\nexport AUTH_USER_POOL_ID="older" # the pool\r\n';
    await vscode.workspace.fs.writeFile(file, Buffer.from(old));
    const write = (...buttons: string[]) =>
      prepareCi({ root: tasks() }, { flow: [/^main$/, /^Write a \.env file/], picks: [['.env']], buttons });
    const { asked, messages } = await write('Write 1 File');
    assert.deepEqual(asked[0]?.labels, ['.env', '.env.main']);
    assert.match(messages[0]?.text ?? '', /Write the ids of the environment "main" into "\.env"\?/);
    assert.deepEqual(messages[1]?.buttons, ['Undo']);
    const { AUTH_USER_POOL_ID: id, ...others } = ofMain;
    assert.equal(await read(file), `${old.replace('older', id)}${lines(others, '\r\n')}`);

    await vscode.workspace.fs.writeFile(file, Buffer.from(old));
    await write('Write 1 File', 'Undo');
    await until('it is as it was', async () => (await read(file)) === old);
    await vscode.workspace.fs.delete(file);
  });

  it('finds them as variables: those of the branch or the sandbox, with the roles that AWS has', async () => {
    await prepareCi({ root: tasks() }, { flow: [/^main$/, /^Copy the environment variables/] });
    assert.equal(await vscode.env.clipboard.readText(), lines(ofMain));
    await prepareCi({ root: tasks() }, { flow: [/^mine$/, /^Copy the environment variables/] });
    const ofMine = await vscode.env.clipboard.readText();
    assert.match(ofMine, /^AUTH_USER_POOL_ID=us-east-1_Aliases01$/m);
    assert.match(ofMine, /^AUTH_AUTHENTICATED_ROLE_ARN=\S+aliases-prod-10102-authRole$/m);
  });

  it('is stopped by the amplify.yml that is shown where a variable is missing', async () => {
    const text = await shownFor(tasks(), 'main', /amplify\.yml/);
    for (const name of Object.keys(ofMain)) assert.ok(text.includes(`- ': "\${${name}:?}"'`), text);
    assert.match(text, /npx ampx pipeline-deploy --branch \$AWS_BRANCH --app-id \$AWS_APP_ID/);
  });

  it('is given them by Amplify Hosting, where everything else stays, and which can be as it was', async () => {
    const amplify = amplifyClient({ url: await emulatorUrl() });
    const branch = async () => (await amplify.send(new GetBranchCommand(app))).branch;
    const theirs = { STRIPE_PRICE: 'example-price', AUTH_USER_POOL_ID: 'older' };
    await amplify.send(new UpdateBranchCommand({ ...app, environmentVariables: theirs }));
    const { environmentVariables: _, updateTime: __, ...before } = (await branch()) ?? {};
    const accept = () => vscode.commands.executeCommand('amplifyAuth.applyPreviewedRepair');
    const run = (command: string, answers: Answers, row?: object) =>
      answeredCommand(async () => vscode.commands.executeCommand(command, row), { accept, ...answers });

    const { flow, messages } = await run(
      'amplifyAuth.setHostingVariables',
      { flow: [/^main$/, /^blog$/, /^main$/], buttons: [/^Apply/] },
      { root: tasks() },
    );
    assert.deepEqual(
      flow.map(({ title, labels }) => [title, labels]),
      [
        ['Amplify Hosting: Environment', ['main', 'mine']],
        ['Amplify Hosting: Amplify app', ['shop', 'blog', 'photoshare']],
        ['Amplify Hosting: Branch', ['main', 'preview', 'All branches']],
      ],
    );
    const question = messages.find(({ isModal }) => isModal);
    assert.match(
      question?.text ?? '',
      /^Set the ids of "main" for blog\/main in account 123456789012, us-east-1\?/,
    );
    const { environmentVariables, updateTime: ___, ...after } = (await branch()) ?? {};
    assert.deepEqual(environmentVariables, { ...theirs, ...ofMain });
    assert.deepEqual(after, before);

    await run('amplifyAuth.undoLastRepair', { buttons: ['Undo'] });
    assert.deepEqual((await branch())?.environmentVariables, theirs);
    amplify.destroy();
  });
});

describe('a build of a Gen 1 project', () => {
  it('is given the JSON for --categories', async () => {
    await prepareCi({ root: shop() }, { flow: [/--categories/] });
    assert.deepEqual(JSON.parse(await vscode.env.clipboard.readText()), {
      auth: {
        userPoolId: 'us-east-1_Perfect01',
        webClientId: 'perfectweb0123456789012345',
        nativeClientId: 'perfectnative0123456789012',
        identityPoolId: 'us-east-1:5a3d1c2e-7b48-4f60-9a71-000000000001',
      },
    });
  });
});
