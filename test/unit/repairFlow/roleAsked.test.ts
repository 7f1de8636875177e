import assert from 'node:assert/strict';
import type { RepairFix } from '../../../src/compatibility/rule';
import { trustFor } from '../../../src/repair/newRole';
import { mayServe, roleAsked } from '../../../src/repairFlow/roleAsked';

const identityPoolId = 'us-east-1:11111111-2222-3333-4444-555555555555';
const userPoolId = 'us-east-1_AbCdEfGhI';
const asking = (recipes: RepairFix['recipes']): RepairFix => ({
  ...{ kind: 'repair', title: 'Use a role', userPoolId, recipes },
});

describe('roleAsked', () => {
  it('finds where the answer goes', () => {
    const fix = asking([
      { recipe: 'updateIdentityPool', identityPoolId, allowGuests: true },
      { recipe: 'setIdentityPoolRoles', identityPoolId, unauthenticated: { arn: '{{roleArn}}' } },
    ]);
    assert.deepEqual(roleAsked(fix, '{{roleArn}}'), { userPoolId, identityPoolId, state: 'unauthenticated' });
    assert.equal(roleAsked(fix, '{{another}}'), undefined);
  });
});

describe('mayServe', () => {
  const asked = { userPoolId, identityPoolId, state: 'authenticated' } as const;
  const role = (document: object) => ({
    ...{ Arn: 'arn:aws:iam::123456789012:role/any', RoleName: 'any' },
    AssumeRolePolicyDocument: JSON.stringify(document),
  });

  it('takes a role of the identity pool for that state of sign-in, and no other', () => {
    assert.equal(mayServe(role(trustFor(identityPoolId, 'us-east-1', 'authenticated')), asked), true);
    assert.equal(mayServe(role(trustFor(identityPoolId, 'us-east-1', 'unauthenticated')), asked), false);
    const other = identityPoolId.replace('11111111', '99999999');
    assert.equal(mayServe(role(trustFor(other, 'us-east-1', 'authenticated')), asked), false);
    assert.equal(mayServe(role({ Version: '2012-10-17', Statement: [] }), asked), false);
  });
});
