import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { findAmplifyCommand } from '../../src/amplifyTask/amplifyCommands';
import { amplifyTask } from '../../src/amplifyTask/taskProvider';
import type { CiPlace } from '../../src/ci/ciPlace';
import { readCiEnvironment } from '../../src/commands/ci/ciEnvironment';
import { checkOutFiles } from '../../src/commands/environments/checkOutEnvironment';
import { copyEnvironment } from '../../src/commands/environments/copyEnvironment';
import { importNewPool } from '../../src/commands/environments/importNewPool';
import { applyFileFix } from '../../src/commands/fileFixes/applyFileFix';
import { setHostingVariables } from '../../src/commands/hosting/setHostingVariables';
import { repair } from '../../src/commands/repair/repair';
import { undoRepair } from '../../src/commands/repair/undoRepair';
import { showInCognito } from '../../src/commands/showInCognito';
import { DriftChecks } from '../../src/diagnostics/drift/driftChecks';
import { ImportsTree } from '../../src/importsTree/importsTree';
import type { CloudPlan } from '../../src/model/cloudPlan';
import { ErrorNode } from '../../src/resourceTree/errorNode';
import type { TreeNode } from '../../src/resourceTree/treeNode';
import { readAnyTracked } from '../../src/workspace/trackedProject';
import { secondAccessKeyId } from '../emulator/sampleAccount';
import { answeredCommand } from './answeredCommand';
import {
  adaptersOf,
  goesAway,
  isRefusal,
  refused,
  signal,
  userPoolId,
  type GuardedWays,
  type GuardedWindow,
} from './guardedWindow';
import { TreeRows } from './treeRows';

/** Everything else that asks AWS for an environment. */
export function guardedWays(window: () => GuardedWindow): GuardedWays {
  const importing = () => adaptersOf(window());
  const sessionFor = ({ envName, ...facts }: CiPlace) => window().sessions.open({ name: envName, facts });
  const repairing = () => ({
    sessionIn: () => Promise.reject(new Error('Nothing is looked at.')),
    sessionForPool: (id: string, region: string) => window().sessions.forPool(id, region),
    applied: undefined as never,
    repaired: undefined as never,
  });
  const withDrift = async (use: (drift: DriftChecks) => Promise<unknown>) => {
    const { index, sessions } = window();
    const drift = new DriftChecks({ projects: index, sessions, show: () => undefined });
    await use(drift).finally(() => drift.dispose());
  };
  return {
    'a check for drift': () =>
      withDrift(async (drift) => {
        const { compared } = await drift.check(window().site, signal);
        assert.deepEqual(
          compared.map(({ reading }) => reading.status),
          ['failed'],
        );
      }),
    'the comparison of environments': () =>
      withDrift(async (drift) => {
        const tracked = await readAnyTracked(window().site);
        const compared = await drift.read(tracked, ({ facts }) => facts, signal);
        assert.equal(compared[0]?.reading.status, 'failed');
      }),
    'filling in what an environment records': () =>
      refused(
        applyFileFix(importing(), window().site, {
          kind: 'completeEnvironment',
          title: '',
          envName: 'live',
          resourceName: 'sitea1b2c3d4',
        }),
      ),
    'what changed since outputs were written': () =>
      refused(
        applyFileFix(importing(), window().cloud, {
          kind: 'refreshOutputs',
          title: '',
          envName: 'sandbox',
          path: 'amplify_outputs.json',
        }),
      ),
    'the repair of a pool that an environment uses': () =>
      refused(
        repair(repairing(), {
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
        }),
      ),
    'taking a repair back': () => {
      const place = { accountId: '444455556666', region: 'us-east-1', userPoolId };
      const undo = { ...place, calls: [], changes: [], selects: [] } as unknown as CloudPlan;
      return refused(undoRepair(repairing(), { title: '', userPoolName: '', appliedAt: '', undo }));
    },
    'checking an environment out': () => refused(checkOutFiles(importing(), window().site, 'live')),
    'copying an environment': async () => {
      const { at, shop } = window();
      // Between environments of one account alone, so that the credentials are of another one here.
      const config = `[profile other]\nregion = us-east-1\nendpoint_url = ${at.emulator.url}\n`;
      const keys = `aws_access_key_id = ${secondAccessKeyId}\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n`;
      await appendFile(path.join(at.awsFolder, 'config'), config + keys);
      await at.session.selectProfile('other');
      await refused(
        answeredCommand(() => copyEnvironment(importing(), { root: shop, envName: 'dev' }), {
          picks: [['staging'], ['Record what it imports']],
        }),
      );
    },
    'the import of an identity pool that was made': () =>
      refused(
        importNewPool(
          importing(),
          { kind: 'repair', title: '', userPoolId, recipes: [], importsInto: 'live' },
          {
            status: 'applied',
            slots: { pool: 'us-east-1:99999999-8888-7777-6666-555555555555' },
            ...{ changed: [], unmet: [], unverified: [], remains: [] },
          },
        ),
      ),
    'the variables of Amplify Hosting': () =>
      goesAway(() =>
        setHostingVariables(
          { ...importing(), repairing: repairing(), sessionFor },
          { root: window().site, envName: 'live' },
        ),
      ),
    'the rows of Amplify Hosting': async () => {
      const tree = new ImportsTree(window().index, sessionFor);
      try {
        const rows = new TreeRows<TreeNode>(tree);
        const [row] = await rows.below(await rows.open('site', 'live', 'Amplify Hosting'));
        assert.ok(row instanceof ErrorNode && isRefusal(row.error));
      } finally {
        tree.dispose();
      }
    },
    'the values of a build': async () => {
      const { cloud } = window();
      await answeredCommand(
        async () => {
          const { variablesWith, place } = await readCiEnvironment(cloud, 'sandbox');
          const variables = await variablesWith(() => sessionFor(place));
          assert.equal(variables.AUTH_USER_POOL_ID, userPoolId);
        },
        { accept: () => undefined },
      ).then(({ messages }) => {
        assert.deepEqual(messages[0]?.buttons, ['Choose Profile…', 'Open Settings', 'Show Log']);
        assert.match(messages[0]?.text ?? '', /in account 444455556666.*123456789012/);
      });
    },
    'a push and a pull': async () => {
      const { site, index } = window();
      const project = (await index.all()).find(({ root }) => root.toString() === site.toString());
      const extensionUri = vscode.extensions.getExtension('import-auth.amplify-import-auth')?.extensionUri;
      assert.ok(project && extensionUri);
      for (const id of ['push', 'pull'] as const) {
        const command = findAmplifyCommand(id) ?? assert.fail(id);
        const adapters = { extensionUri, login: () => ({ profile: 'sample', region: 'us-east-1' }) };
        const { execution } = await amplifyTask(adapters, project, command);
        assert.ok(execution instanceof vscode.ProcessExecution);
        const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
        await assert.rejects(
          promisify(execFile)(execution.process, execution.args, { cwd: site.fsPath, env }),
          /in account 444455556666, the profile "sample" is of 123456789012/,
        );
      }
    },
    'a row of the other view': () => {
      const { at, sessions } = window();
      const view = undefined as never;
      const resource = { type: 'userPool', id: userPoolId, region: 'us-east-1' } as const;
      return refused(showInCognito({ session: at.session, sessions }, view, { resource }));
    },
    'what completes an id in its files': async () => {
      const { at, sessions, site } = window();
      await at.session.open();
      const file = vscode.Uri.joinPath(site, 'amplify/team-provider-info.json');
      assert.equal(await sessions.isOfAccountInUse(file, 'live', signal), false);
      assert.equal(await sessions.isOfAccountInUse(file, undefined, signal), false);
    },
  };
}
