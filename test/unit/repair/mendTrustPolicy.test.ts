import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judgeTrust, type SignInState } from '../../../src/compatibility/trustPolicy';
import type { JsonObject, JsonValue } from '../../../src/model/cloudPlan';
import { mendTrustPolicy } from '../../../src/repair/mendTrustPolicy';
import { evaluatePolicies } from '../../emulator/state/policyEvaluation';
import { readPolicyDocument } from '../../emulator/state/policyDocument';
import { anyStatements, forLambda, pools, states } from '../../support/arbitraryTrust';
import { propertyRuns } from '../../support/propertyRuns';
import { amr, aud, cognito, other, policy, pool, provider, statement } from '../../support/trustPolicies';

const wanted = (state: SignInState = 'authenticated', identityPoolId = pool) => ({
  ...{ identityPoolId, state, providers: [provider] },
});
const read = (text: string): JsonObject => JSON.parse(text) as JsonObject;
const mend = (text: string, state?: SignInState) => mendTrustPolicy(read(text), wanted(state));
const mended = (text: string, state?: SignInState) => {
  const result = mend(text, state);
  assert.equal(result.outcome, 'mended');
  return result.outcome === 'mended' ? result : assert.fail();
};
const statementsOf = ({ Statement }: JsonObject): readonly JsonValue[] =>
  Array.isArray(Statement) ? (Statement as readonly JsonValue[]) : [];
const forPool = (audience: unknown, state: unknown = 'authenticated') =>
  statement({ Condition: { StringEquals: { [aud]: audience }, 'ForAnyValue:StringLike': { [amr]: state } } });

describe('mendTrustPolicy', () => {
  it('leaves a policy that allows it', () => {
    assert.deepEqual(mend(policy(forPool(pool))), { outcome: 'right' });
  });

  it('adds the identity pool to the one that is trusted', () => {
    const { document, statement: number } = mended(policy(forLambda, forPool(other)));
    assert.deepEqual(document, read(policy(forLambda, forPool([other, pool]))));
    assert.equal(number, 2);
  });

  it('adds the identity pool to a list of trusted ones', () => {
    const { document } = mended(policy(forPool([other, 'us-east-1:0'])));
    assert.deepEqual(document, read(policy(forPool([other, 'us-east-1:0', pool]))));
  });

  it('adds a statement where the only one is for guests, rather than opening it', () => {
    const { document, isNew } = mended(policy(forPool(pool, 'unauthenticated')));
    assert.ok(isNew);
    assert.deepEqual(document, read(policy(forPool(pool, 'unauthenticated'), forPool(pool))));
  });

  it('adds a statement beside one that is wrong in its principal or action', () => {
    const wrong = statement({ Principal: { Federated: 'cognito-identity.amazon.com' } });
    const { document } = mended(policy(wrong, forLambda));
    assert.deepEqual(statementsOf(document).slice(0, 2), [wrong, forLambda]);
    assert.equal(statementsOf(document).length, 3);
  });

  it('asks for the identity pool where none was asked for', () => {
    const open = statement({ Condition: { 'ForAnyValue:StringLike': { [amr]: 'authenticated' } } });
    const { document, isNew } = mended(policy(forLambda, open));
    assert.equal(isNew, false);
    assert.equal(judgeTrust(JSON.stringify(document), other, 'authenticated').allowed, false);
    assert.deepEqual(statementsOf(document)[0], forLambda);
  });

  it('does not let guests in by widening a statement that does not ask for the state', () => {
    const anyState = statement({ Condition: { StringEquals: { [aud]: other } } });
    const { document } = mended(policy(anyState));
    assert.deepEqual(statementsOf(document)[0], anyState);
    assert.equal(judgeTrust(JSON.stringify(document), pool, 'unauthenticated').allowed, false);
  });

  it('reads a single statement that is no list, and keeps version, id and all else', () => {
    const document = { Version: '2012-10-17', Id: 'mine', Statement: forPool(other) as JsonObject };
    const result = mendTrustPolicy(document, wanted());
    assert.deepEqual(result.outcome === 'mended' && result.document, {
      ...document,
      Statement: [forPool([other, pool])],
    });
  });

  it('does not go around a Deny, nor around a condition that it cannot judge', () => {
    const deny = { ...statement({ Condition: {} }), Effect: 'Deny' };
    assert.deepEqual(mend(policy(forPool(pool), deny)), { outcome: 'denied', statement: 2 });
    const fromOffice = statement({
      Condition: { StringEquals: { [aud]: pool }, IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
    });
    assert.deepEqual(mend(policy(fromOffice)), { outcome: 'denied' });
  });

  it('says which statement keeps IAM from taking any change', () => {
    const open = statement({ Condition: { 'ForAnyValue:StringLike': { [amr]: 'unauthenticated' } } });
    assert.deepEqual(mend(policy(open)), { outcome: 'open', statement: 1 });
  });

  it('does not guess at what is no policy', () => {
    assert.deepEqual(mendTrustPolicy('not a policy', wanted()), { outcome: 'unreadable' });
  });

  it('trusts the principal of the Region', () => {
    const identityPoolId = 'cn-north-1:11111111-2222-3333-4444-555555555555';
    const result = mendTrustPolicy(read(policy(forLambda)), wanted('authenticated', identityPoolId));
    assert.match(JSON.stringify(result), /"Federated":"cognito-identity.cn-north-1.amazonaws.com.cn"/);
  });
});

describe('a mended trust policy, whatever it was before', () => {
  /** By the emulator's evaluation, which shares nothing with ours. */
  const allows = (text: string, id: string, state: SignInState): boolean =>
    evaluatePolicies([{ policyId: 'trust', document: readPolicyDocument(text, 'trust') }], {
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: '*',
      principal: { type: 'Federated', names: [cognito] },
      context: { [aud]: [id], [amr]: state === 'authenticated' ? [state, provider] : [state] },
    }).decision === 'allowed';

  it('lets in whom it should, and whom it let in before except where it was open to all', () => {
    fc.assert(
      fc.property(anyStatements, fc.constantFrom(...states), (statements, state) => {
        const before = policy(...statements);
        const result = mend(before, state);
        if (result.outcome !== 'mended') return;
        const after = JSON.stringify(result.document);
        assert.ok(allows(after, pool, state));
        const narrowed = judgeTrust(before, pool, state, [provider]).faults.some(
          ({ kind }) => kind === 'anyAudience',
        );
        for (const id of pools) {
          for (const one of states) {
            const [was, is] = [allows(before, id, one), allows(after, id, one)];
            if (was && !narrowed) assert.ok(is, `${id} ${one} lost it`);
            if (!was && is) assert.deepEqual([id, one], [pool, state]);
          }
        }
        // Everything but one statement is as it was, word for word.
        const [old, now] = [statements, statementsOf(result.document)];
        assert.equal(now.length, old.length + (result.isNew ? 1 : 0));
        for (const [index, one] of old.entries()) {
          if (result.isNew || index !== result.statement - 1) assert.deepEqual(now[index], one);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });
});
