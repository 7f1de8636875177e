import assert from 'node:assert/strict';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { readPolicyScope } from '../../../src/aws/readPolicyScope';
import { testPermissions, thingsIn } from '../../../src/aws/testPermissions';
import {
  leastPrivilegePolicy,
  permissionTiers,
  type PermissionTier,
} from '../../../src/repair/leastPrivilegePolicy';
import { permissionQuestions } from '../../../src/repair/permissionTable';
import { useAwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';
import { sessionsClient } from '../../support/emulatorClients';
import { accountState, changedThings } from '../../support/accountState';
import { openRepairBench, useRepairBench, type RepairBench } from '../../support/repairBench';
import {
  functionArn,
  identityPoolId,
  otherIdentityPoolId,
  roleArn,
  userPoolId,
} from '../../support/repairSeed';

describe('testPermissions', () => {
  const bench = useRepairBench();

  const ask = async (tiers: readonly PermissionTier[], allowed?: readonly string[]) => {
    const { scope, snapshot } = await readPolicyScope(bench.session, { userPoolId });
    bench.emulator.allowOnly(allowed);
    return testPermissions(bench.session, permissionQuestions(tiers, scope), {
      ...(snapshot && { things: thingsIn(snapshot) }),
    });
  };
  const actionsOf = (answers: readonly { action: string; verdict: string }[], verdict: string) => [
    ...new Set(answers.filter((one) => one.verdict === verdict).map(({ action }) => action)),
  ];

  it('finds that someone may do everything, and changes nothing', async () => {
    const before = await accountState(bench.emulator);
    const answers = await ask(permissionTiers);
    assert.deepEqual([actionsOf(answers, 'denied'), actionsOf(answers, 'unknown')], [[], []]);
    assert.deepEqual(changedThings(before, await accountState(bench.emulator)), []);
    const sent = bench.emulator.log.map(({ operation }) => operation);
    assert.deepEqual(
      sent.filter((operation) => !/^(Get|List|Describe|Simulate)/.test(operation)),
      [],
    );
    // Nobody's data is read to find out.
    assert.ok(!sent.includes('ListUsers') && !sent.includes('AdminGetUser'));
  });

  it('answers each question once and in order', async () => {
    const { scope } = await readPolicyScope(bench.session, { userPoolId });
    const questions = permissionQuestions(permissionTiers, scope);
    const answers = await testPermissions(bench.session, questions);
    assert.deepEqual(
      answers.map(({ action, resource }) => [action, resource]),
      questions.map(({ action, resource }) => [action, resource]),
    );
  });

  it('tells what is denied, by asking and by simulation', async () => {
    const allowed = ['cognito-idp:*', 'cognito-identity:List*', 'iam:SimulatePrincipalPolicy', 'iam:GetRole'];
    const answers = await ask(['fix'], allowed);
    const denied = actionsOf(answers, 'denied');
    for (const action of ['cognito-identity:GetIdentityPoolRoles', 'iam:PassRole', 'lambda:GetPolicy'])
      assert.ok(denied.includes(action), action);
    assert.ok(!denied.includes('cognito-idp:UpdateUserPoolClient'));
    assert.deepEqual(actionsOf(answers, 'unknown'), []);
    const proofs = new Set(answers.filter(({ verdict }) => verdict === 'denied').map(({ proof }) => proof));
    assert.deepEqual([...proofs].sort(), ['request', 'simulation']);
  });

  it('does not know what IAM does not say, and names the permission to ask it', async () => {
    const browse = leastPrivilegePolicy([], { accountId: '123456789012', region: 'us-east-1' });
    const answers = await ask(
      ['users'],
      browse.Statement.flatMap(({ Action }) => Action),
    );
    const users = answers.filter(({ tier }) => tier === 'users');
    assert.ok(users.length > 10);
    for (const { verdict, reason } of users) {
      assert.equal(verdict, 'unknown');
      assert.equal(reason, 'IAM can be asked with the permission iam:SimulatePrincipalPolicy');
    }
    assert.deepEqual(actionsOf(answers, 'denied'), []);
  });

  it('asks about the role of a session, wherever its path is', async () => {
    const statement = (Action: string, more: object) => ({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Action, ...more },
    });
    const role = {
      RoleName: 'AWSReservedSSO_Developers',
      Path: '/aws-reserved/sso.amazonaws.com/',
      AssumeRolePolicyDocument: statement('sts:AssumeRole', { Principal: { AWS: '123456789012' } }),
      Policies: { own: statement('iam:PassRole', { Resource: roleArn('auth') }) },
    };
    bench.emulator.seed({ accounts: [{ accountId: '123456789012', roles: [role] }] });
    const sts = sessionsClient(bench.emulator);
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::123456789012:role${role.Path}${role.RoleName}`,
        RoleSessionName: 'developer',
      }),
    );
    sts.destroy();
    const environment = await useAwsEnvironment(
      {},
      {
        AWS_ACCESS_KEY_ID: Credentials?.AccessKeyId ?? '',
        AWS_SECRET_ACCESS_KEY: Credentials?.SecretAccessKey ?? '',
        AWS_SESSION_TOKEN: Credentials?.SessionToken ?? '',
      },
    );
    const session = await openTestSession(bench.emulator.url);
    try {
      const question = { tier: 'fix', action: 'iam:PassRole' } as const;
      const answers = await testPermissions(session, [
        { ...question, resource: roleArn('auth') },
        { ...question, resource: roleArn('tenant-b') },
      ]);
      assert.deepEqual(
        answers.map(({ verdict, proof }) => [verdict, proof]),
        [
          ['allowed', 'simulation'],
          ['denied', 'simulation'],
        ],
      );
    } finally {
      session.dispose();
      await environment.restore();
    }
  });
});

describe('readPolicyScope', () => {
  let bench: RepairBench;
  before(async () => (bench = await openRepairBench()));
  after(() => bench.close());

  it('finds what belongs to a user pool', async () => {
    const { scope, open } = await readPolicyScope(bench.session, { userPoolId, appId: 'd1example' });
    assert.deepEqual(
      { ...scope, identityPoolIds: [...(scope.identityPoolIds ?? [])].sort() },
      {
        ...{ accountId: '123456789012', region: 'us-east-1', userPoolId, appId: 'd1example' },
        identityPoolIds: [identityPoolId, otherIdentityPoolId],
        roleArns: [roleArn('auth'), roleArn('tenant-b')],
        functionArns: [functionArn],
      },
    );
    assert.deepEqual(open, []);
  });
});

describe('the tier "browse"', () => {
  it('is enough to read everything there is', async () => {
    const bench = await openRepairBench();
    try {
      const scope = { accountId: '123456789012', region: 'us-east-1' };
      bench.emulator.allowOnly(leastPrivilegePolicy([], scope).Statement.flatMap(({ Action }) => Action));
      const { parts } = await bench.snapshot();
      assert.doesNotMatch(JSON.stringify(parts), /"status":"(denied|failed|unread)"/);
    } finally {
      await bench.close();
    }
  });
});
