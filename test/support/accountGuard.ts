import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accountReader } from '../../src/commands/importAuth/accountReader';
import type { EnvironmentAdapters } from '../../src/commands/environments/addEnvironment';
import { applyFileFix } from '../../src/commands/fileFixes/applyFileFix';
import { readSecrets } from '../../src/commands/importAuth/readSecrets';
import { openHosted } from '../../src/commands/hosting/hostedSession';
import { openForPool } from '../../src/commands/repair/openForPool';
import { repair } from '../../src/commands/repair/repair';
import { DriftChecks } from '../../src/diagnostics/drift/driftChecks';
import { UserError } from '../../src/errors';
import { EnvironmentSessions } from '../../src/session/environmentSessions';
import { RegionSessions } from '../../src/session/regionSessions';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { readAnyTracked, readTrackedProject } from '../../src/workspace/trackedProject';
import { startEmulatedTree, type EmulatedTree } from './emulatedTree';

/** Roots of the two projects of the workspace "environments". */
const folderOf = (name: string): vscode.Uri =>
  vscode.workspace.workspaceFolders?.find((folder) => folder.name === name)?.uri ?? assert.fail(name);
const shop = (): vscode.Uri => vscode.Uri.joinPath(folderOf('mono'), 'packages/shop');
const site = (): vscode.Uri => folderOf('site');

/** Everything that asks AWS for an environment, held to its account. */
export const describeAccountGuard = () =>
  describe('the account guard', () => {
    let at: EmulatedTree;
    let sessions: EnvironmentSessions;
    let regions: RegionSessions;
    let index: ProjectIndex;
    beforeEach(async () => {
      at = await startEmulatedTree();
      sessions = new EnvironmentSessions(at.session);
      regions = new RegionSessions(at.session);
      index = new ProjectIndex();
    });
    afterEach(async () => {
      vscode.Disposable.from(sessions, index).dispose();
      await at.stop();
    });

    const refused = (error: unknown): boolean => error instanceof UserError && error.kind === 'otherAccount';
    const { signal } = new AbortController();
    const userPoolId = 'us-east-1_SiteLive1';
    const readerOf = async () => {
      const reader = accountReader({
        openSession: () => at.session.open(),
        projects: () => index.projects(),
      });
      await reader.project(site().toString());
      return reader;
    };

    /** Everything that asks AWS for the environment "live", which is in another account than the credentials. */
    const ways: Record<string, () => Promise<unknown>> = {
      'a check for drift': async () => {
        const drift = new DriftChecks({ projects: index, sessions, show: () => undefined });
        const { compared } = await drift.check(site(), signal);
        assert.deepEqual(
          compared.map(({ reading }) => reading.status),
          ['failed'],
        );
        drift.dispose();
      },
      'the comparison of environments': async () => {
        const drift = new DriftChecks({ projects: index, sessions, show: () => undefined });
        const tracked = await readAnyTracked(site());
        const compared = await drift.read(tracked, ({ facts }) => facts, signal);
        assert.equal(compared[0]?.reading.status, 'failed');
        drift.dispose();
      },
      'filling in what an environment records': () =>
        assert.rejects(
          applyFileFix({ sessions } as EnvironmentAdapters, site(), {
            kind: 'completeEnvironment',
            title: '',
            envName: 'live',
            resourceName: 'sitea1b2c3d4',
          }),
          refused,
        ),
      'the repair of a pool that an environment uses': () =>
        assert.rejects(
          repair(
            {
              sessionIn: (region) => regions.in(region),
              sessionForPool: (id, region) => openForPool({ projects: index, sessions, regions }, id, region),
              applied: undefined as never,
              repaired: undefined as never,
            },
            {
              kind: 'repair',
              title: '',
              userPoolId,
              recipes: [
                {
                  recipe: 'updateIdentityPool',
                  identityPoolId: 'us-east-1:99999999-8888-7777-6666-555555555555',
                  allowGuests: true,
                },
              ],
            },
          ),
          refused,
        ),
      'the pools to import, and the pool that is imported': async () => {
        const reader = await readerOf();
        await assert.rejects(reader.userPools('us-east-1', undefined, signal), refused);
        await assert.rejects(reader.userPoolClients('us-east-1', userPoolId, undefined, signal), refused);
        await assert.rejects(
          reader.snapshot('us-east-1', { userPoolId, parts: ['userPool', 'userPoolClients'] }, signal),
          refused,
        );
      },
      'the secret that a file gets': async () => {
        const reader = await readerOf();
        const slot = { placeholder: 'x', userPoolId, userPoolClientId: '2nativesitelive100000000' };
        await assert.rejects(
          readSecrets(() => reader.openSession(), 'us-east-1', [slot]),
          refused,
        );
      },
      'what builds the project': async () => {
        const { readProjectFacts } = await import('../../src/aws/readProjectFacts.js');
        const project = { ...(await readTrackedProject(site())).project };
        const meta = 'amplify/backend/amplify-meta.json';
        const named = (project.files.get(meta) ?? '').replace(
          '"StackName"',
          '"AmplifyAppId": "d2photoshareapp",\n      "StackName"',
        );
        const facts = await readProjectFacts(
          await at.session.open(),
          { ...project, files: new Map([...project.files, [meta, named]]) },
          signal,
        );
        assert.equal(facts.hosting, undefined);
      },
      'the variables of Amplify Hosting': async () => {
        const open = ({ envName, ...facts }: { envName: string; region: string }) =>
          sessions.open({ name: envName, facts });
        const { session } = await openHosted(open, site().toString(), 'live');
        const { findHostingApps } = await import('../../src/aws/listHosting.js');
        await assert.rejects(findHostingApps(session, undefined, signal), refused);
      },
    };

    for (const [what, ask] of Object.entries(ways)) {
      it(`asks AWS nothing but whose the credentials are for ${what}`, async () => {
        await ask();
        const asked = new Set(at.emulator.log.map(({ operation }) => operation));
        assert.deepEqual([...asked], ['GetCallerIdentity']);
      });
    }

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
      const { compared } = await drift.check(shop(), signal);
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
