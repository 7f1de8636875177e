import assert from 'node:assert/strict';
import { scopeOfSnapshot } from '../../../src/repair/scopeOfSnapshot';
import { functionArn } from '../../support/repairPlanning';
import { anIdentityPool, aSnapshot, aUserPool } from '../../support/snapshots';

const place = { accountId: '123456789012', region: 'us-east-1' };
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

describe('scopeOfSnapshot', () => {
  const RulesConfiguration = {
    Rules: [{ Claim: 'x', MatchType: 'Equals' as const, Value: 'b', RoleARN: role('tenant') }],
  };
  const identityPool = anIdentityPool({
    roles: {
      status: 'read',
      value: {
        Roles: { authenticated: role('auth'), unauthenticated: role('unauth') },
        RoleMappings: { any: { Type: 'Rules', RulesConfiguration } },
      },
    },
  });
  const userPool = aUserPool({ LambdaConfig: { PostConfirmation: functionArn } });
  const groups = [{ GroupName: 'staff', RoleArn: role('staff') }, { GroupName: 'none' }];

  it('names everything that belongs to the pool', () => {
    const { scope, open } = scopeOfSnapshot(
      aSnapshot({ userPool, groups, identityPools: [identityPool] }),
      place,
    );
    assert.deepEqual(scope, {
      ...place,
      userPoolId: userPool.Id,
      identityPoolIds: [identityPool.IdentityPoolId],
      roleArns: ['auth', 'unauth', 'tenant', 'staff'].map(role),
      functionArns: [functionArn],
    });
    assert.deepEqual(open, []);
  });

  it('leaves open what could not be read, and says so', () => {
    const unreadable = anIdentityPool({
      roles: { status: 'denied', action: 'cognito-identity:GetIdentityPoolRoles' },
    });
    const { scope, open } = scopeOfSnapshot(
      aSnapshot({ userPool, groups, identityPools: [unreadable] }),
      place,
    );
    assert.equal(scope.roleArns, undefined);
    assert.deepEqual(scope.identityPoolIds, [unreadable.IdentityPoolId]);
    assert.equal(open.length, 1);
    assert.match(open[0] ?? '', /^Roles of the identity pool/);
  });

  it('tells nothing from everything', () => {
    const { scope } = scopeOfSnapshot(
      aSnapshot({ userPool: aUserPool(), groups: [], identityPools: [] }),
      place,
    );
    assert.deepEqual([scope.identityPoolIds, scope.roleArns, scope.functionArns], [[], [], []]);
  });
});
