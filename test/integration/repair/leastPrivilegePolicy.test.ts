import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyCloudPlan } from '../../../src/aws/applyCloudPlan';
import {
  leastPrivilegePolicy,
  permissionTiers,
  policyForPlan,
} from '../../../src/repair/leastPrivilegePolicy';
import { readPolicyDocument } from '../../emulator/state/policyDocument';
import { useRepairBench } from '../../support/repairBench';
import { repairCases } from '../../support/repairCases';
import { identityPoolId, roleArn, userPoolId } from '../../support/repairSeed';

const scope = { accountId: '123456789012', region: 'us-east-1' };

describe('policyForPlan', () => {
  const bench = useRepairBench();

  for (const { name, recipes } of repairCases) {
    it(`allows what is needed, and nothing that is not: ${name}`, async () => {
      const plan = await bench.plan(recipes);
      const policy = policyForPlan(plan);
      readPolicyDocument(JSON.stringify(policy), 'permissions');
      const actions = policy.Statement.flatMap(({ Action }) => Action);
      bench.emulator.allowOnly(actions);
      bench.emulator.faults.clear();
      const seen = bench.emulator.log.length;
      const report = await applyCloudPlan(bench.session, plan, { patience: [] });
      assert.deepEqual([report.status, report.unverified], ['applied', []]);
      const used = new Set(bench.emulator.log.slice(seen).map((one) => `${one.service}:${one.operation}`));
      const spare = plan.permissions.filter(({ use }) => use === 'rollBack').map(({ action }) => action);
      assert.deepEqual(
        actions.filter((action) => !used.has(action) && !spare.includes(action) && action !== 'iam:PassRole'),
        [],
      );
    });
  }

  it('lets roles be passed to Cognito only', async () => {
    const plan = await bench.plan({
      recipe: 'setIdentityPoolRoles',
      identityPoolId,
      unauthenticated: { newRoleName: 'unauth' },
    });
    const passing = policyForPlan(plan).Statement.filter(({ Action }) => Action.includes('iam:PassRole'));
    assert.deepEqual(
      passing.map(({ Resource, Action }) => [Resource, Action]),
      [
        [roleArn('auth'), ['iam:PassRole']],
        [roleArn('unauth'), ['iam:PassRole']],
        // A rule of the identity pool hands it out.
        [roleArn('tenant-b'), ['iam:PassRole']],
      ],
    );
    assert.ok(passing.every(({ Condition }) => JSON.stringify(Condition).includes('iam:PassedToService')));
  });
});

describe('leastPrivilegePolicy', () => {
  for (const tier of permissionTiers) {
    it(`is a policy that IAM can read: ${tier}`, () => {
      const policy = leastPrivilegePolicy([tier], scope);
      readPolicyDocument(JSON.stringify(policy), 'permissions');
      // A managed policy may have this many characters.
      assert.ok(JSON.stringify(policy).length < 6144);
    });
  }

  it('only reads, to browse', () => {
    const actions = leastPrivilegePolicy([], scope).Statement.flatMap(({ Action }) => Action);
    assert.deepEqual(
      actions.filter((action) => !/:(List|Describe|Get)/.test(action)),
      [],
    );
  });

  it('is what the README says is enough to browse', () => {
    const readme = readFileSync('README.md', 'utf8');
    const missing = leastPrivilegePolicy([], scope)
      .Statement.flatMap(({ Action }) => Action)
      .filter((action) => !readme.includes(`"${action}"`));
    assert.deepEqual(missing, []);
  });

  it('is limited to the chosen things, and then makes and deletes none', () => {
    const policy = leastPrivilegePolicy(['fix'], {
      ...scope,
      userPoolId,
      identityPoolIds: [identityPoolId],
      roleArns: [roleArn('auth'), roleArn('unauth')],
    });
    const of = (action: string) => policy.Statement.find(({ Action }) => Action.includes(action))?.Resource;
    assert.equal(
      of('cognito-idp:UpdateUserPoolClient'),
      `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`,
    );
    assert.equal(
      of('cognito-identity:UpdateIdentityPool'),
      `arn:aws:cognito-identity:us-east-1:123456789012:identitypool/${identityPoolId}`,
    );
    assert.deepEqual(of('iam:UpdateAssumeRolePolicy'), [roleArn('auth'), roleArn('unauth')]);
    for (const action of ['cognito-identity:DeleteIdentityPool', 'iam:DeleteRole', 'iam:CreateRole'])
      assert.equal(of(action), undefined, action);
  });

  it('names the partition of the Region', () => {
    const { Statement } = leastPrivilegePolicy(['fix'], { ...scope, region: 'cn-north-1' });
    const arns = Statement.flatMap(({ Resource }) => Resource).filter((arn) => arn !== '*');
    assert.ok(
      arns.every((arn) => arn.startsWith('arn:aws-cn:')),
      arns.join(),
    );
  });
});
