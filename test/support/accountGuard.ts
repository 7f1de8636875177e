import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DriftChecks } from '../../src/diagnostics/drift/driftChecks';
import { EnvironmentSessions } from '../../src/session/environmentSessions';
import { showError } from '../../src/showError';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { startEmulatedTree, type EmulatedTree } from './emulatedTree';
import { guardedImports } from './guardedImports';
import { guardedWays } from './guardedWays';
import type { GuardedWindow } from './guardedWindow';
import { deployedProject, sampleEnvironment } from './manyEnvironments';
import { PromptAnswers } from './promptAnswers';

/** Roots of the two projects of the workspace "environments". */
const folderOf = (name: string): vscode.Uri =>
  vscode.workspace.workspaceFolders?.find((folder) => folder.name === name)?.uri ?? assert.fail(name);
const mono = (): vscode.Uri => folderOf('mono');
const shop = (): vscode.Uri => vscode.Uri.joinPath(mono(), 'packages/shop');
const site = (): vscode.Uri => folderOf('site');

const backend = "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});\n";
const reference = `import { referenceAuth } from '@aws-amplify/backend';
export const auth = referenceAuth({
  userPoolId: 'us-east-1_SiteLive1',
  userPoolClientId: '1websitelive10000000000000',
  identityPoolId: 'us-east-1:99999999-8888-7777-6666-555555555555',
  authRoleArn: 'arn:aws:iam::444455556666:role/site-live-auth',
  unauthRoleArn: 'arn:aws:iam::444455556666:role/site-live-unauth',
});
`;
/** What only these tests need of the folder "mono": a project without an import, two backends in code, and settings that know its own account. */
const fresh = deployedProject([sampleEnvironment('live', { accountId: '444455556666' })]);
const files: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...fresh].map(([path, text]) => [`fresh/${path}`, text])),
  'cloud/amplify/backend.ts': backend,
  'cloud/amplify/auth/resource.ts': reference,
  'cloud/amplify_outputs.json': JSON.stringify({
    version: '1.4',
    auth: {
      aws_region: 'us-east-1',
      user_pool_id: 'us-east-1_SiteLive1',
      user_pool_client_id: '1websitelive10000000000000',
    },
  }),
  'plain/amplify/backend.ts': backend,
  '.vscode/settings.json': JSON.stringify({
    'amplifyAuth.environments': { web: { accountId: '444455556666' } },
  }),
};

/** Everything that asks AWS for an environment, held to its account. */
export const describeAccountGuard = () =>
  describe('the account guard', () => {
    let at: EmulatedTree;
    let sessions: EnvironmentSessions;
    let index: ProjectIndex;
    before(async () => {
      for (const [path, text] of Object.entries(files))
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(mono(), path), Buffer.from(text));
    });
    after(async () => {
      for (const name of ['fresh', 'cloud', 'plain', '.vscode'])
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(mono(), name), { recursive: true });
    });
    beforeEach(async () => {
      at = await startEmulatedTree();
      index = new ProjectIndex();
      sessions = new EnvironmentSessions(at.session, index);
    });
    afterEach(async () => {
      vscode.Disposable.from(sessions, index).dispose();
      await at.stop();
    });

    const window = (): GuardedWindow => ({
      ...{ at, sessions, index },
      ...{ site: site(), shop: shop(), app: mono() },
      fresh: vscode.Uri.joinPath(mono(), 'fresh'),
      cloud: vscode.Uri.joinPath(mono(), 'cloud'),
      plain: vscode.Uri.joinPath(mono(), 'plain'),
    });
    for (const [what, ask] of Object.entries({ ...guardedWays(window), ...guardedImports(window) })) {
      it(`asks AWS nothing but whose the credentials are for ${what}`, async () => {
        await ask();
        const asked = new Set(at.emulator.log.map(({ operation }) => operation));
        assert.deepEqual([...asked], ['GetCallerIdentity']);
      });
    }

    it('is said with the ways out: another profile, or the settings', async () => {
      const prompts = new PromptAnswers();
      try {
        const held = await sessions.forPlace(site());
        await held.ensureAccount().catch(showError);
        const [message] = prompts.messages;
        assert.match(
          message?.text ?? '',
          /"live" is in account 444455556666.*123456789012.*Choose a profile/,
        );
        assert.deepEqual(message?.buttons, ['Choose Profile…', 'Open Settings', 'Show Log']);
      } finally {
        prompts.restore();
      }
    });

    it('holds for the check at intervals, which looks at every project', async () => {
      await at.session.open();
      const drift = new DriftChecks({ projects: index, sessions, show: () => undefined });
      await drift.checkAgain();
      drift.dispose();
      const asked = JSON.stringify(at.emulator.log.map(({ input }) => input));
      assert.ok(asked.includes('us-east-1_ShopDevel'), asked);
      for (const id of ['us-east-1_SiteLive1', 'us-east-1_ShopLive1']) assert.ok(!asked.includes(id), asked);
    });

    it('is no obstacle with credentials of the account', async () => {
      const drift = new DriftChecks({ projects: index, sessions, show: () => undefined });
      const { compared } = await drift.check(shop(), new AbortController().signal);
      drift.dispose();
      assert.deepEqual(
        compared.map(({ environment, reading }) => [environment.name, reading.status]),
        [
          ['dev', 'missing'],
          ['prod', 'failed'],
          ['staging', 'unread'],
        ],
      );
      const pools = at.emulator.log.filter(({ operation }) => operation === 'DescribeUserPool');
      assert.deepEqual(
        pools.map(({ input }) => (input as { UserPoolId?: string }).UserPoolId),
        ['us-east-1_ShopDevel'],
      );
    });
  });
