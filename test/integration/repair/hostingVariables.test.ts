import assert from 'node:assert/strict';
import { GetAppCommand, GetBranchCommand, UpdateBranchCommand } from '@aws-sdk/client-amplify';
import { applyCloudPlan } from '../../../src/aws/applyCloudPlan';
import { listHostingApps, listHostingBranches } from '../../../src/aws/listHosting';
import type { CloudPlan } from '../../../src/model/cloudPlan';
import type { HostingVariables } from '../../../src/model/hosting';
import { planHostingVariables } from '../../../src/repair/planHostingVariables';
import { toAwsCliCommands } from '../../../src/repair/toAwsCliCommands';
import { startEmulator, type Emulator } from '../../emulator/server';
import type { UpdateSemantics } from '../../emulator/service';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';
import { startChangingProxy } from '../../support/changingProxy';
import { amplifyClient } from '../../support/emulatorClients';
import { runInShell } from '../../support/runInShell';
import { appId, bareBranch, branchName, hostingSeed, secretVariable } from '../../support/hostingSeed';

const variables = {
  AMPLIFY_USERPOOL_ID: 'us-east-1_NewPool01',
  AMPLIFY_WEBCLIENT_ID: '1web',
  AMPLIFY_NATIVECLIENT_ID: '2native',
};
type Variables = Record<string, string>;
const noDates = ({ updateTime: _, ...rest }: object & { updateTime?: unknown }) => rest;

/** The app and its branches as AWS shows them, through a client of their own. */
async function hostingState(emulator: Emulator): Promise<Record<string, object>> {
  const sdk = amplifyClient(emulator);
  const { app = {} } = await sdk.send(new GetAppCommand({ appId }));
  const branches = await Promise.all(
    [branchName, bareBranch].map(async (name) => {
      const { branch = {} } = await sdk.send(new GetBranchCommand({ appId, branchName: name }));
      return [name, noDates(branch)] as const;
    }),
  );
  sdk.destroy();
  return { app: noDates(app), ...Object.fromEntries(branches) };
}

/** The state with other variables in one place. */
const withVariables = (
  state: Record<string, object>,
  where: string,
  change: (before: Variables) => Variables,
): Record<string, object> => {
  const { environmentVariables = {} } = state[where] as { environmentVariables?: Variables };
  return { ...state, [where]: { ...state[where], environmentVariables: change(environmentVariables) } };
};

describe('planHostingVariables, applied', () => {
  let environment: AwsEnvironment;
  before(async () => (environment = await useAwsEnvironment({}, documentationKeys)));
  after(() => environment.restore());

  const using = (semantics: UpdateSemantics, run: (bench: Bench) => Promise<void>) => async () => {
    const emulator = await startEmulator({ seed: hostingSeed, updateSemantics: semantics });
    const session = await openTestSession(emulator.url);
    try {
      const list = async () => {
        const [app] = (await listHostingApps(session.heldTo())).items;
        assert.ok(app);
        return { app, branches: (await listHostingBranches(session.heldTo(), app)).items };
      };
      const plan = async (where: string) => {
        const { app, branches } = await list();
        const hosting: HostingVariables | undefined =
          where === 'app' ? app : branches.find((one) => one.branchName === where);
        assert.ok(hosting);
        const place = { accountId: '123456789012', region: 'us-east-1' };
        return planHostingVariables({ ...place, hosting, variables, userPoolId: 'us-east-1_NewPool01' });
      };
      await run({ emulator, session, plan });
    } finally {
      session.dispose();
      await emulator.close();
    }
  };
  interface Bench {
    readonly emulator: Emulator;
    readonly session: Awaited<ReturnType<typeof openTestSession>>;
    readonly plan: (where: string) => Promise<CloudPlan | undefined>;
  }

  for (const semantics of ['reset-all', 'measured', 'preserve-all'] as const) {
    for (const where of ['app', branchName, bareBranch]) {
      it(
        `changes the variables of an import and nothing else, and takes them back: ${where}, ${semantics}`,
        using(semantics, async ({ emulator, session, plan }) => {
          const before = await hostingState(emulator);
          const planned = await plan(where);
          assert.ok(planned);
          assert.ok(!JSON.stringify(planned).includes(secretVariable));
          const report = await applyCloudPlan(session, planned, { patience: [] });
          assert.deepEqual([report.status, report.unmet, report.error], ['applied', [], undefined]);
          assert.deepEqual(
            await hostingState(emulator),
            withVariables(before, where, (old) => ({ ...old, ...variables })),
          );
          assert.equal(await plan(where), undefined);

          assert.ok(report.undo);
          assert.ok(!JSON.stringify(report.undo).includes(secretVariable));
          const undone = await applyCloudPlan(session, report.undo, { patience: [] });
          assert.deepEqual([undone.status, undone.unmet], ['applied', []]);
          assert.deepEqual(await hostingState(emulator), before);
        }),
      );
    }
  }

  it(
    'keeps what someone else changed since the preview, as long as it is no variable of the import',
    using('reset-all', async ({ emulator, session, plan }) => {
      const planned = await plan(bareBranch);
      assert.ok(planned);
      const sdk = amplifyClient(emulator);
      await sdk.send(
        new UpdateBranchCommand({
          ...{ appId, branchName: bareBranch, description: 'New' },
          environmentVariables: { OTHER: '1' },
        }),
      );
      const before = await hostingState(emulator);
      const report = await applyCloudPlan(session, planned, { patience: [] });
      assert.equal(report.status, 'applied');
      const after = await hostingState(emulator);
      assert.deepEqual(
        after,
        withVariables(before, bareBranch, (old) => ({ ...old, ...variables })),
      );
      sdk.destroy();
    }),
  );

  it(
    'writes nothing when someone else changed a variable of the import',
    using('preserve-all', async ({ emulator, session, plan }) => {
      const planned = await plan(branchName);
      assert.ok(planned);
      const sdk = amplifyClient(emulator);
      const environmentVariables = { AMPLIFY_USERPOOL_ID: 'us-east-1_Someone01' };
      await sdk.send(new UpdateBranchCommand({ appId, branchName, environmentVariables }));
      sdk.destroy();
      const before = await hostingState(emulator);
      const report = await applyCloudPlan(session, planned);
      assert.equal(report.status, 'changed');
      assert.deepEqual(await hostingState(emulator), before);
    }),
  );

  it(
    'writes nothing when AWS has a setting that the SDK cannot send back',
    using('reset-all', async ({ emulator, plan }) => {
      const planned = await plan(branchName);
      assert.ok(planned);
      const proxy = await startChangingProxy(emulator, (operation, answer) => {
        if (operation.startsWith('GET') && 'branch' in answer)
          (answer.branch as Record<string, unknown>).enableTimeTravel = true;
      });
      const session = await openTestSession(proxy.url);
      const before = await hostingState(emulator);
      await assert.rejects(applyCloudPlan(session, planned), /enableTimeTravel/);
      assert.deepEqual(await hostingState(emulator), before);
      session.dispose();
      await proxy.close();
    }),
  );

  it(
    'says where AWS lost a setting that was sent along, without its value',
    using('preserve-all', async ({ emulator, plan }) => {
      const planned = await plan(branchName);
      assert.ok(planned);
      let updates = 0;
      const proxy = await startChangingProxy(emulator, (operation, answer) => {
        if (operation.startsWith('POST')) updates++;
        if (operation.startsWith('GET') && updates > 0)
          (answer.branch as { environmentVariables: Variables }).environmentVariables.PAYMENT_KEY = 'lost';
      });
      const session = await openTestSession(proxy.url);
      const { unmet, ...report } = await applyCloudPlan(session, planned, { patience: [] });
      assert.deepEqual(
        unmet.flatMap(({ differences }) => differences.map(({ path }) => path.join('.'))),
        ['environmentVariables.PAYMENT_KEY'],
      );
      assert.ok(!JSON.stringify([unmet, report]).includes(secretVariable));
      session.dispose();
      await proxy.close();
    }),
  );

  it(
    'is the same as AWS CLI commands, which merge what they read',
    using('reset-all', async ({ session, plan }) => {
      const planned = await plan(branchName);
      assert.ok(planned);
      const report = await applyCloudPlan(session, planned, { patience: [] });
      const run = (one: CloudPlan | undefined, there: Variables) => {
        assert.ok(one);
        const { calls, exitCode } = runInShell(toAwsCliCommands(one), [
          '123456789012',
          JSON.stringify(there),
        ]);
        assert.equal(exitCode, 0);
        const key = ['--app-id', appId, '--branch-name', branchName];
        assert.deepEqual(calls[1]?.slice(0, 6), ['amplify', 'get-branch', ...key]);
        assert.deepEqual(calls[2]?.slice(0, 3), ['amplify', 'update-branch', '--cli-input-json']);
        return JSON.parse(calls[2]?.[3] ?? '') as unknown;
      };
      const old = { PAYMENT_KEY: 'a \'"$b', AMPLIFY_USERPOOL_ID: 'us-east-1_OldPool01' };
      assert.deepEqual(run(planned, old), {
        ...{ appId, branchName, environmentVariables: { ...old, ...variables } },
      });
      assert.deepEqual(run(report.undo, { ...old, ...variables }), {
        ...{ appId, branchName, environmentVariables: old },
      });
    }),
  );

  it(
    'needs leave to read and to update that branch alone',
    using('reset-all', async ({ plan }) => {
      const branch = 'arn:aws:amplify:us-east-1:123456789012:apps/d1exampleshop1/branches/feature%2Fcheckout';
      assert.deepEqual((await plan(branchName))?.permissions, [
        { action: 'amplify:GetBranch', resource: branch, use: 'read' },
        { action: 'amplify:UpdateBranch', resource: branch, use: 'change' },
      ]);
    }),
  );
});
