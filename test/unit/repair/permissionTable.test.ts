import assert from 'node:assert/strict';
import { leastPrivilegePolicy } from '../../../src/repair/leastPrivilegePolicy';
import {
  permissionQuestions,
  permissionReport,
  type PermissionAnswer,
} from '../../../src/repair/permissionTable';
import { identityPoolId, roleArn, userPoolId } from '../../support/repairSeed';

const scope = {
  ...{ accountId: '123456789012', region: 'us-east-1', userPoolId, identityPoolIds: [identityPoolId] },
  ...{ roleArns: [roleArn('auth'), roleArn('unauth')], functionArns: [] },
};

describe('permissionQuestions', () => {
  it('are what the policy of the same tiers allows, one by one', () => {
    const allowed = leastPrivilegePolicy(['fix'], scope).Statement.flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => [Resource].flat().map((resource) => `${action} ${resource}`)),
    );
    const asked = permissionQuestions(['fix'], scope).map(({ action, resource }) => `${action} ${resource}`);
    assert.deepEqual(asked, allowed);
    assert.ok(asked.includes(`iam:UpdateAssumeRolePolicy ${roleArn('unauth')}`));
    assert.ok(!asked.some((one) => one.startsWith('lambda:')), 'the pool calls no function');
  });
});

describe('permissionReport', () => {
  const answer = (differs: Partial<PermissionAnswer>): PermissionAnswer => ({
    ...{ tier: 'browse', action: 'cognito-idp:ListUserPools', resource: '*' },
    ...{ verdict: 'allowed', proof: 'request' },
    ...differs,
  });

  it('counts, and has a table for each tier', () => {
    const report = permissionReport(
      [
        answer({}),
        answer({ tier: 'fix', action: 'iam:PassRole', verdict: 'denied', proof: 'simulation' }),
        answer({ tier: 'fix', verdict: 'unknown', proof: 'none', reason: 'a | b\nc' }),
      ],
      { caller: 'arn:aws:iam::123456789012:user/developer', place: 'us-east-1' },
    );
    assert.equal(
      report,
      [
        '# Permissions',
        '',
        '`arn:aws:iam::123456789012:user/developer` · us-east-1',
        '',
        'Allowed: 1. Denied: 1. Not known: 1. Nothing was changed to find out.',
        '',
        '## Browse and check',
        '',
        '| Action | Resource | Result | Known by |',
        '| --- | --- | --- | --- |',
        '| `cognito-idp:ListUserPools` | `*` | ✓ allowed | a request |',
        '',
        '## Fix',
        '',
        '| Action | Resource | Result | Known by |',
        '| --- | --- | --- | --- |',
        "| `iam:PassRole` | `*` | ✗ denied | IAM's policy simulation |",
        '| `cognito-idp:ListUserPools` | `*` | ? not known | a \\| b c |',
        '',
      ].join('\n'),
    );
  });
});
