import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { AwsSession } from '../../src/aws/awsSession';
import { DriftChecks } from '../../src/diagnostics/drift/driftChecks';
import { whileVisible } from '../../src/diagnostics/drift/quietInterval';
import { UserError } from '../../src/errors';
import { ImportsTree } from '../../src/importsTree/importsTree';
import { readProjectEnvironments } from '../../src/workspace/projectEnvironments';
import { ErrorNode } from '../../src/resourceTree/errorNode';
import type { TreeNode } from '../../src/resourceTree/treeNode';
import { EnvironmentSessions } from '../../src/session/environmentSessions';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { startEmulatedTree } from '../support/emulatedTree';
import { until } from '../support/emulatorLog';
import { PromptAnswers } from '../support/promptAnswers';
import { answerInputBoxes } from '../support/quickPicks';
import { TreeRows } from '../support/treeRows';

const web = 'workspace-imports/packages/web';
const cloud = 'workspace-imports/packages/cloud';
const settingsFile = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail();
  return vscode.Uri.joinPath(folder, '.vscode/settings.json');
};
const userPool = 'User pool';

describe('the view "Workspace Imports"', () => {
  let index: ProjectIndex;
  let tree: ImportsTree;
  let rows: TreeRows<TreeNode>;
  beforeEach(() => {
    index = new ProjectIndex();
    tree = new ImportsTree(index, () => Promise.reject(new Error('Nobody opened Amplify Hosting.')));
    rows = new TreeRows(tree);
  });
  afterEach(() => {
    vscode.Disposable.from(tree, index).dispose();
  });

  it('shows every Amplify project of the workspace', async () => {
    const labels: unknown[] = [];
    for (const row of await rows.below()) labels.push((await rows.item(row)).label);
    assert.deepEqual(
      labels,
      ['admin', 'broken', 'web', 'cloud'].map((name) => `workspace-imports/packages/${name}`),
    );
  });

  it('shows what each environment imports', async () => {
    assert.deepEqual(await rows.texts(await rows.open(web)), [
      'dev imported as myprojecta1b2c3d4 · checked out',
      'prod imported as myprojecta1b2c3d4',
      'staging nothing imported',
    ]);
    assert.deepEqual(await rows.texts(await rows.open(web, 'dev')), [
      `my-users ${userPool} · us-east-1_AbCdEfGhI`,
      '1webclientid00000000000000 Web client',
      '2nativeclientid0000000000 Native client',
      'my_identity_pool Identity pool · us-east-1:11111111-2222-3333-4444-555555555555',
      'Amplify Hosting',
    ]);
    assert.deepEqual(await rows.texts(await rows.open(web, 'prod')), [
      `prod-users ${userPool} · us-east-1_ProdUsers`,
      '3prodclientid0000000000000 Web and native client',
      // No Amplify Hosting: which identity pool its build needs, the files do not say.
    ]);
  });

  it('shows the branches and the sandbox of a Gen 2 project, and what settings say besides', async () => {
    assert.deepEqual(await rows.texts(await rows.open(cloud)), [
      'main branch, imports by reference',
      'sandbox sandbox, imports by reference',
    ]);
    assert.deepEqual(await rows.texts(await rows.open(cloud, 'main')), [
      `eu-west-1_LiveUsers ${userPool}`,
      '1liveclient000000000000000 Web client',
      'Amplify Hosting',
    ]);
    assert.equal((await rows.item(await rows.open(cloud, 'main'))).contextValue, 'environment gen2 imported');
    await vscode.workspace.fs.writeFile(
      settingsFile(),
      Buffer.from(
        JSON.stringify({
          'amplifyAuth.environments': {
            preview: {
              project: 'packages/cloud',
              target: { branch: 'preview' },
              userPoolId: 'eu-west-1_Preview',
            },
          },
        }),
      ),
    );
    try {
      tree.refresh();
      assert.deepEqual(await rows.texts(await rows.open(cloud, 'preview')), [
        `eu-west-1_Preview ${userPool}`,
      ]);
      const { all } = await readProjectEnvironments(index);
      assert.equal(all.find(({ environment }) => environment.name === 'preview')?.label, cloud);
      assert.equal((await rows.below(await rows.open(web))).length, 3);
    } finally {
      await vscode.workspace.fs.delete(settingsFile());
    }
  });

  it('marks the environment that import and unlink work on', async () => {
    const flags = async (...labels: string[]): Promise<string | undefined> =>
      (await rows.item(await rows.open(...labels))).contextValue;
    assert.equal(await flags(web, 'dev'), 'environment imported current');
    assert.equal(await flags(web, 'prod'), 'environment imported');
    assert.equal(await flags(web, 'staging'), 'environment none');
  });

  it('says of a project that cannot be read why, and shows the others', async () => {
    const below = await rows.below(await rows.open('workspace-imports/packages/broken'));
    assert.equal(below.length, 1);
    assert.ok(below[0] instanceof ErrorNode);
    assert.match(await rows.text(below[0]), /amplify-meta\.json.*amplify pull/);
    assert.equal((await rows.below(await rows.open('workspace-imports/packages/admin'))).length, 1);
  });

  it('follows the files', async () => {
    const redrawn: unknown[] = [];
    tree.onDidChangeTreeData((node) => redrawn.push(node));
    assert.equal((await rows.below(await rows.open(web))).length, 3);
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const file = vscode.Uri.joinPath(root, 'packages/web/amplify/team-provider-info.json');
    const text = Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
    try {
      await vscode.workspace.fs.writeFile(file, Buffer.from(text.replace('"staging"', '"qa"')));
      await until('the view draws itself again', () => redrawn.includes(undefined));
      assert.ok((await rows.texts(await rows.open(web))).includes('qa nothing imported'));
    } finally {
      await vscode.workspace.fs.writeFile(file, Buffer.from(text));
    }
  });

  it('knows the environments of all projects', async () => {
    const { names } = await readProjectEnvironments(index);
    assert.deepEqual([...names].sort(), ['dev', 'main', 'prod', 'sandbox', 'staging']);
  });

  it('opens the file that names the environments', async () => {
    await vscode.commands.executeCommand('amplifyAuth.openProjectFile', await rows.open(web, 'prod'));
    assert.match(
      vscode.window.activeTextEditor?.document.uri.path ?? '',
      /packages\/web\/amplify\/team-provider-info\.json$/,
    );
    await vscode.commands.executeCommand('amplifyAuth.openProjectFile', await rows.open(cloud, 'main'));
    assert.match(
      vscode.window.activeTextEditor?.document.uri.path ?? '',
      /packages\/cloud\/amplify\/auth\/resource\.ts$/,
    );
  });
});

describe('a check for drift', () => {
  const index = new ProjectIndex();
  const never = new AbortController().signal;
  after(() => index.dispose());

  /** The checks, with sessions that open only when they are told to, and how often there was news. */
  const checks = () => {
    const waiting: (() => void)[] = [];
    const open = () =>
      new Promise<AwsSession>((_, reject) => {
        waiting.push(() => reject(new UserError('Nobody is let in.', 'Sign in.', { kind: 'noCredentials' })));
      });
    const sessions = { open, openQuietly: open } as unknown as EnvironmentSessions;
    const drift = new DriftChecks({ projects: index, sessions, show: () => undefined });
    let news = 0;
    drift.onDidChange(() => news++);
    const answer = async (before?: () => void) => {
      await until('AWS is asked', () => waiting.length > 0);
      before?.();
      for (const one of waiting.splice(0)) one();
    };
    return { drift, answer, news: () => news };
  };
  const root = async (): Promise<vscode.Uri> =>
    (await index.all()).find(({ label }) => label === web)?.root ?? assert.fail();

  it('tells what it found', async () => {
    const { drift, answer, news } = checks();
    const checking = drift.check(await root(), never);
    await answer();
    await checking;
    assert.equal(news(), 1);
    drift.dispose();
  });

  it('goes on by itself while the view is visible, and not while it is hidden', async () => {
    const seen = new vscode.EventEmitter<void>();
    const views = [{ visible: true }, { visible: false }, { visible: false }].map((view) => ({
      ...view,
      onDidChangeVisibility: seen.event,
      checks: 0,
    }));
    const [shown, hidden, later] = views as [(typeof views)[0], (typeof views)[0], (typeof views)[0]];
    const quiet = views.map((view) =>
      whileVisible(view, async () => void (await Promise.resolve((view.checks += 1))), 20),
    );
    await until('the visible one has checked again and again', () => shown.checks >= 3);
    assert.equal(hidden.checks + later.checks, 0);
    // What comes back after longer than the interval looks at once; what goes away stops.
    later.visible = true;
    shown.visible = false;
    seen.fire();
    const last = shown.checks;
    await until('the one that came back has checked', () => later.checks >= 3);
    assert.equal(shown.checks, last);
    assert.equal(hidden.checks, 0);
    vscode.Disposable.from(...quiet, seen).dispose();
  });

  it('that nobody asked for asks nobody for a code, nor to sign in', async () => {
    const at = await startEmulatedTree();
    await appendFile(
      path.join(at.awsFolder, 'config'),
      '[profile guarded]\nsource_profile = sample\nrole_arn = arn:aws:iam::123456789012:role/deploy\n' +
        'mfa_serial = arn:aws:iam::123456789012:mfa/jane\n',
    );
    const sessions = new EnvironmentSessions(at.session, index);
    const drift = new DriftChecks({ projects: index, sessions, show: () => undefined });
    const prompts = new PromptAnswers();
    let codes = 0;
    const boxes = answerInputBoxes(() => {
      codes += 1;
      return undefined;
    });
    const own = { 'amplifyAuth.environments': { dev: { project: 'packages/web', profile: 'guarded' } } };
    await vscode.workspace.fs.writeFile(settingsFile(), Buffer.from(JSON.stringify(own)));
    try {
      await drift.checkAgain();
      assert.deepEqual(at.emulator.log, [], 'nobody has signed in');
      await at.session.open();
      await drift.checkAgain();
      assert.deepEqual([codes, prompts.messages], [0, []]);
      assert.ok(!at.operations().includes('AssumeRole'));
      // Those with other credentials are read all the same.
      assert.ok(at.operations().includes('DescribeUserPool'), at.operations().join());

      await drift.check(await root(), never);
      assert.ok(codes > 0, 'a person who asks is asked');
    } finally {
      await vscode.workspace.fs.delete(settingsFile());
      boxes.dispose();
      prompts.restore();
      vscode.Disposable.from(drift, sessions).dispose();
      await at.stop();
    }
  });

  it('tells nothing that it asked for with credentials that are no longer in use', async () => {
    const { drift, answer, news } = checks();
    const checking = drift.check(await root(), never).catch(() => undefined);
    await answer(() => drift.forget());
    await checking;
    assert.equal(news(), 1, 'it was told to forget, and that is all');
    drift.dispose();
  });
});
