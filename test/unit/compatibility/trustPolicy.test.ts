import assert from 'node:assert/strict';
import { judgeTrust, type SignInState } from '../../../src/compatibility/trustPolicy';
import { aud, conditions, other, policy, pool, provider, statement } from '../../support/trustPolicies';
import { trustPolicyCases } from './trustPolicyCases';
import { trustPolicyEdgeCases } from './trustPolicyEdgeCases';

const judge = (document: string, state: SignInState = 'authenticated', id = pool) =>
  judgeTrust(document, id, state, [provider]);

describe('judgeTrust', () => {
  for (const { name, document, state, pool: id, allowed, faults = [] } of [
    ...trustPolicyCases,
    ...trustPolicyEdgeCases,
  ]) {
    it(`${String(allowed)}: ${name}`, () => {
      const judgement = judge(document, state, id);
      assert.equal(judgement.allowed, allowed);
      assert.deepEqual(
        judgement.faults.map(({ kind }) => kind),
        faults,
      );
    });
  }

  it('names the statement, what it found and what it allows', () => {
    const deny = statement({ Effect: 'Deny' });
    assert.deepEqual(judge(policy(statement(), deny)).faults, [{ kind: 'denied', statement: 2 }]);
    assert.deepEqual(judge(conditions({ StringEquals: { [aud]: other } })).faults, [
      { kind: 'audience', found: [other] },
    ]);
    assert.deepEqual(judge(policy(statement({ Principal: { AWS: '123456789012' } }))).faults, [
      { kind: 'principal', found: ['123456789012'], actions: ['sts:AssumeRoleWithWebIdentity'] },
    ]);
  });
});
