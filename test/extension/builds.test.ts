import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { readWorkflowsAbove } from '../../src/workspace/readWorkflowsAbove';
import { answeredCommand } from '../support/answeredCommand';
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

/** What Prepare CI shows for the build of an environment. */
async function shownFor(root: vscode.Uri, envName: string, output: RegExp): Promise<string> {
  await answeredCommand(
    async () => vscode.commands.executeCommand('amplifyAuth.prepareCi', { root, envName }),
    { flow: [output] },
  );
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
      [tasks(), 'sandbox', 'deploy', 'packages/tasks'],
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
