import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { UserError } from '../../src/errors';
import { ImportsTree } from '../../src/importsTree/importsTree';
import type { TreeNode } from '../../src/resourceTree/treeNode';
import { removeJson, setJson } from '../../src/project/json';
import { showError } from '../../src/showError';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { until } from '../support/emulatorLog';
import { PickAnswers } from '../support/pickAnswers';
import { PromptAnswers } from '../support/promptAnswers';
import { TreeRows } from '../support/treeRows';

const folder = (): string => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? assert.fail('no folder');

/** Runs a task, or waits for one that something else runs, to the end of its process. */
function run(task: vscode.Task, starts = true): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode);
    });
    if (starts) vscode.tasks.executeTask(task).then(undefined, reject);
  });
}

describe("tasks that run Amplify's commands", function () {
  this.timeout(60_000);
  before(() => vscode.extensions.getExtension('import-auth.amplify-import-auth')?.activate());
  afterEach(async () => {
    for (const name of ['says.txt', 'asks.txt', 'asked.txt', 'answered.txt'])
      await rm(path.join(folder(), name), { force: true });
  });

  const tasks = async () => {
    const found = await vscode.tasks.fetchTasks({ type: 'amplify' });
    return new Map(found.map((task) => [task.name, task]));
  };
  const findTask = async (name: string): Promise<vscode.Task> =>
    (await tasks()).get(name) ?? assert.fail(`no task ${name}`);

  it('are offered for each project, by its generation', async () => {
    assert.deepEqual(
      [...(await tasks()).keys()].sort(),
      [
        ...['amplify codegen add', 'amplify pull', 'amplify push', 'amplify status'],
        ...['npx ampx generate outputs (gen2)', 'npx ampx sandbox (gen2)'],
        ...['npx ampx generate outputs (auth-only)', 'npx ampx sandbox (auth-only)'],
      ].sort(),
    );
  });

  it('start a process without a shell, and hold no keys', async () => {
    const { execution, detail } = await findTask('amplify push');
    assert.ok(execution instanceof vscode.ProcessExecution);
    assert.ok(execution.args.includes('push'));
    assert.doesNotMatch(
      JSON.stringify([execution.args, execution.options]),
      /AKIA|AWS_(SECRET|ACCESS|SESSION)/,
    );
    assert.equal(detail, 'deploys the backend, and tells it of an import');
  });

  it('hand the keys of the profile to the program alone', async () => {
    assert.equal(await run(await findTask('amplify status')), 0);
    assert.equal(await readFile(path.join(folder(), 'started.args'), 'utf8'), 'status\n');
    const env = await readFile(path.join(folder(), 'started.env'), 'utf8');
    assert.match(env, /^AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE$/m);
    assert.match(env, /^AWS_SECRET_ACCESS_KEY=./m);
    assert.doesNotMatch(env, /^AWS_PROFILE=/m);
    assert.equal(process.env.AWS_ACCESS_KEY_ID, undefined);
  });

  /** The task with the arguments for its process changed. */
  const withArguments = (task: vscode.Task, change: (args: string[]) => string[]): vscode.Task => {
    const { process, args, options } = task.execution as vscode.ProcessExecution;
    const execution = new vscode.ProcessExecution(process, change(args), options ?? {});
    assert.ok(task.scope);
    return new vscode.Task(task.definition, task.scope, task.name, task.source, execution);
  };

  for (const [terminal, change] of [
    ['of its own', (args: string[]) => args],
    // As where VS Code has no library for terminals, or another one.
    ['of the task', (args: string[]) => args.map((arg) => (arg === vscode.env.appRoot ? '/nowhere' : arg))],
  ] as const)
    it(`let the program ask its questions in a terminal ${terminal}`, async () => {
      await writeFile(path.join(folder(), 'asks.txt'), 'Are you sure you want to continue? (Y/n)');
      const running = run(withArguments(await findTask('amplify push'), change));
      await until('the program asks', () => Promise.resolve(existsSync(path.join(folder(), 'asked.txt'))));
      const shown = vscode.window.terminals.find(({ name }) => name.includes('amplify push'));
      shown?.sendText('yes, é');
      assert.equal(await running, 3);
      const answered = await readFile(path.join(folder(), 'answered.txt'), 'utf8');
      assert.equal(answered, 'input output errors: yes, é\n');
    });

  it('are taken from tasks.json, with more arguments', async () => {
    const file = path.join(folder(), '.vscode', 'tasks.json');
    const own = { type: 'amplify', command: 'status', args: ['--verbose'], label: 'in detail' };
    await writeFile(file, JSON.stringify({ version: '2.0.0', tasks: [own] }));
    try {
      const find = async () =>
        (await vscode.tasks.fetchTasks({ type: 'amplify' })).find(({ name }) => name === 'in detail');
      await until('VS Code has read tasks.json', async () => (await find()) !== undefined);
      const task = (await find()) ?? assert.fail();
      assert.equal(await run(task), 0);
      assert.equal(await readFile(path.join(folder(), 'started.args'), 'utf8'), 'status\n--verbose\n');
    } finally {
      await rm(file);
    }
  });

  it('put a known error into Problems, with ways on', async () => {
    const says =
      'auth headless is missing the following inputParameters userPoolId, webClientId, nativeClientId\n';
    await writeFile(path.join(folder(), 'says.txt'), says);
    assert.equal(await run(await findTask('amplify pull')), 1);
    const file = vscode.Uri.file(path.join(folder(), 'amplify/backend/backend-config.json'));
    await vscode.workspace.openTextDocument(file);
    const actions: vscode.CodeAction[] = [];
    await until('the error has its ways on', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        file,
        new vscode.Range(0, 0, 0, 1),
      );
      actions.push(...found.filter(({ command }) => command?.command === 'amplifyAuth.explainRule'));
      return actions.length > 0;
    });
    assert.deepEqual(actions[0]?.command?.arguments, ['headless-parameters-are-complete']);
  });

  it('are run by a command, which says how a pipeline deploys instead of running that here', async () => {
    const picks = new PickAnswers([['$(terminal) amplify status'], ['$(info) npx ampx pipeline-deploy']]);
    try {
      const ended = run(await findTask('amplify status'), false);
      await vscode.commands.executeCommand('amplifyAuth.runAmplify');
      assert.equal(await ended, 0);
      assert.equal(await readFile(path.join(folder(), 'started.args'), 'utf8'), 'status\n');
      await vscode.commands.executeCommand('amplifyAuth.runAmplify');
      assert.deepEqual(
        picks.asked[0]?.labels.map((label) => label.replace(/^\$\(\w+\) /, '')),
        [
          ...['amplify push', 'amplify pull', 'amplify status', 'amplify codegen add'],
          ...['npx ampx sandbox', 'npx ampx generate outputs', 'npx ampx pipeline-deploy'],
          ...['npx ampx sandbox', 'npx ampx generate outputs', 'npx ampx pipeline-deploy'],
        ],
      );
      const report = vscode.Uri.parse('amplify-auth-report:/Deploying in a pipeline.md');
      const text = (await vscode.workspace.openTextDocument(report)).getText();
      assert.match(text, /npx ampx pipeline-deploy --branch "\$AWS_BRANCH" --app-id "\$AWS_APP_ID"/);
    } finally {
      picks.restore();
    }
  });

  it('mend what is missing, from the message of an error, in the same way as any other', async () => {
    const args = ['--appId', 'd1a2b3c4d5e6f7', '--envName', 'dev'];
    const prompts = new PromptAnswers(['Run amplify pull']);
    try {
      const ended = new Promise<number | undefined>((resolve) => {
        const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          listener.dispose();
          assert.equal(execution.task.definition.type, 'amplify');
          resolve(exitCode);
        });
      });
      await showError(
        new UserError('amplify-meta.json is missing.', 'Run "amplify pull" first.', {
          kind: 'files',
          amplifyCommand: { command: 'pull', args },
        }),
      );
      assert.equal(await ended, 0);
      assert.equal(
        await readFile(path.join(folder(), 'started.args'), 'utf8'),
        'pull\n--appId\nd1a2b3c4d5e6f7\n--envName\ndev\n',
      );
      assert.match(await readFile(path.join(folder(), 'started.env'), 'utf8'), /^AWS_ACCESS_KEY_ID=/m);
    } finally {
      prompts.restore();
    }
  });

  it('have an error of a CI log explained that is in the clipboard, with its fix', async () => {
    const before = await vscode.env.clipboard.readText();
    await vscode.env.clipboard.writeText(
      [
        '2026-01-02T03:04:05 [INFO]: # Executing command: amplifyPush --simple',
        '2026-01-02T03:04:09 [WARNING]: ✖ auth headless is missing the following inputParameters userPoolId',
        '2026-01-02T03:04:09 [ERROR]: !!! Build failed',
      ].join('\n'),
    );
    const prompts = new PromptAnswers(['Show Fixes…']);
    const picks = new PickAnswers([['Text in the clipboard']]);
    try {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('amplifyAuth.explainError');
      const [, fixes] = picks.asked;
      assert.equal(fixes?.labels[0], '$(rocket) Prepare CI…');
      assert.ok(fixes.labels.filter((label) => label.startsWith('$(book)')).length > 1);
      const report = vscode.Uri.parse('amplify-auth-report:/Amplify error.md');
      const { uri } = await vscode.workspace.openTextDocument(report);
      const text = (await vscode.workspace.openTextDocument(uri)).getText();
      assert.match(text, /## Line 2[^]*missing the following inputParameters userPoolId/);
      assert.match(text, /headless-parameters-are-complete\.md/);
    } finally {
      picks.restore();
      prompts.restore();
      await vscode.env.clipboard.writeText(before);
    }
  });
});

describe('the row of an environment', () => {
  const local = () => path.join(folder(), 'amplify/backend/amplify-meta.json');
  const cloud = () => path.join(folder(), 'amplify/#current-cloud-backend/amplify-meta.json');
  const originals = new Map<string, string>();
  before(async () => {
    for (const file of [local(), cloud()]) originals.set(file, await readFile(file, 'utf8'));
  });
  afterEach(async () => {
    for (const [file, text] of originals) await writeFile(file, text);
  });

  const row = async (findings = 0): Promise<string | undefined> => {
    const index = new ProjectIndex();
    const tree = new ImportsTree(
      index,
      () => Promise.reject(new Error('Nobody opened Amplify Hosting.')),
      () => ({ isChosen: false, findings }),
    );
    try {
      const rows = new TreeRows<TreeNode>(tree);
      const [text] = await rows.texts(await rows.open('amplify-tasks'));
      return text;
    } finally {
      vscode.Disposable.from(tree, index).dispose();
    }
  };
  const own = () => originals.get(local()) ?? '';
  const imported = 'imported as myprojecta1b2c3d4 · checked out';

  it('says that an import is not pushed', async () => {
    assert.equal(await row(), `dev not pushed · ${imported}`);
  });
  it('says that it is pushed', async () => {
    await writeFile(
      cloud(),
      setJson(own(), ['auth', 'myprojecta1b2c3d4', 'lastPushTimeStamp'], '2026-01-02'),
    );
    assert.equal(await row(), `dev pushed · ${imported}`);
  });
  it('says that it changed since the push', async () => {
    const before = setJson(own(), ['auth', 'myprojecta1b2c3d4', 'output', 'UserPoolName'], 'old name');
    await writeFile(cloud(), before);
    assert.equal(await row(), `dev changed since the push · ${imported}`);
  });
  it('says that an unlink waits for a push', async () => {
    await writeFile(cloud(), own());
    await writeFile(local(), removeJson(own(), ['auth', 'myprojecta1b2c3d4']));
    assert.equal(await row(), 'dev unlinked with the next push · nothing imported · checked out');
  });
  it('says that it drifted', async () => {
    await writeFile(cloud(), own());
    assert.equal(await row(1), `dev drifted: 1 finding · pushed · ${imported}`);
    assert.equal(await row(3), `dev drifted: 3 findings · pushed · ${imported}`);
  });
});
