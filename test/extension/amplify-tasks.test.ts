import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { ImportsTree } from '../../src/importsTree/importsTree';
import type { TreeNode } from '../../src/resourceTree/treeNode';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { until } from '../support/emulatorLog';
import { TreeRows } from '../support/treeRows';

const folder = (): string => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? assert.fail('no folder');

/** The server of the oldest VS Code comes from a registry without the native part of its terminals. */
function skipWithoutTerminals(test: Mocha.Context): void {
  const parts = ['prebuilds/linux-x64/pty.node', 'build/Release/pty.node'];
  if (
    process.platform !== 'linux' ||
    parts.some((part) => existsSync(path.join(vscode.env.appRoot, 'node_modules/node-pty', part)))
  )
    return;
  console.warn(`\n  SKIPPED: ${test.test?.title}: this VS Code has no terminals\n`);
  test.skip();
}

/** Runs a task to the end of its process. */
function run(task: vscode.Task): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const listener = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listener.dispose();
      resolve(exitCode);
    });
    vscode.tasks.executeTask(task).then(undefined, reject);
  });
}

describe("tasks that run Amplify's commands", function () {
  this.timeout(60_000);
  before(() => vscode.extensions.getExtension('import-auth.amplify-import-auth')?.activate());
  afterEach(() => rm(path.join(folder(), 'says.txt'), { force: true }));

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

  it('hand the keys of the profile to the program alone', async function () {
    skipWithoutTerminals(this);
    assert.equal(await run(await findTask('amplify status')), 0);
    assert.equal(await readFile(path.join(folder(), 'started.args'), 'utf8'), 'status\n');
    const env = await readFile(path.join(folder(), 'started.env'), 'utf8');
    assert.match(env, /^AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE$/m);
    assert.match(env, /^AWS_SECRET_ACCESS_KEY=./m);
    assert.doesNotMatch(env, /^AWS_PROFILE=/m);
    assert.equal(process.env.AWS_ACCESS_KEY_ID, undefined);
  });

  it('put a known error into Problems, with ways on', async function () {
    skipWithoutTerminals(this);
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

  it('are named by what a push still has to do', async () => {
    const index = new ProjectIndex();
    const tree = new ImportsTree(index, () => Promise.reject(new Error('Nobody opened Amplify Hosting.')));
    try {
      const rows = new TreeRows<TreeNode>(tree);
      const [text] = await rows.texts(await rows.open('amplify-tasks'));
      assert.equal(text, 'dev imported as myprojecta1b2c3d4 · not pushed · checked out');
    } finally {
      vscode.Disposable.from(tree, index).dispose();
    }
  });
});
