import fc from 'fast-check';
import { judgeTrust, type SignInState } from '../../../src/compatibility/trustPolicy';
import { amr, aud, other, policy, pool, statement } from '../../support/trustPolicies';

const pools = fc.constantFrom(pool, other);
const states = fc.constantFrom<SignInState>('authenticated', 'unauthenticated');
const oneOrMore = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(value, fc.uniqueArray(value, { minLength: 1, maxLength: 2 }));
const simple = fc.record({ aud: oneOrMore(pools), amr: oneOrMore(states), like: fc.boolean() });
const written = ({ aud: audience, amr: state, like }: { aud: unknown; amr: unknown; like: boolean }) =>
  statement({
    Condition: {
      [like ? 'StringLike' : 'StringEquals']: { [aud]: audience },
      [like ? 'ForAnyValue:StringLike' : 'ForAnyValue:StringEquals']: { [amr]: state },
    },
  });

describe('judgeTrust, for any policy', () => {
  it('allows exactly when one statement lists both the identity pool and the state', () => {
    fc.assert(
      fc.property(
        fc.array(simple, { minLength: 1, maxLength: 4 }),
        pools,
        states,
        (statements, id, state) => {
          const expected = statements.some(
            (one) => [one.aud].flat().includes(id) && [one.amr].flat().includes(state),
          );
          return judgeTrust(policy(...statements.map(written)), id, state).allowed === expected;
        },
      ),
    );
  });

  it('does not depend on the order of the statements', () => {
    const some = fc.record({ simple, deny: fc.boolean() });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 5 }), states, (statements, state) => {
        const list = statements.map((one) => ({
          ...written(one.simple),
          Effect: one.deny ? 'Deny' : 'Allow',
        }));
        const verdict = judgeTrust(policy(...list), pool, state).allowed;
        return judgeTrust(policy(...[...list].reverse()), pool, state).allowed === verdict;
      }),
    );
  });

  it('is never widened by a Deny, and never narrowed by an Allow', () => {
    fc.assert(
      fc.property(
        fc.array(simple, { minLength: 1, maxLength: 3 }),
        simple,
        states,
        (statements, more, state) => {
          const list = statements.map(written);
          const before = judgeTrust(policy(...list), pool, state).allowed;
          const denied = judgeTrust(
            policy(...list, { ...written(more), Effect: 'Deny' }),
            pool,
            state,
          ).allowed;
          const allowed = judgeTrust(policy(...list, written(more)), pool, state).allowed;
          return (before === true || denied === false) && (before === false || allowed === true);
        },
      ),
    );
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.anything(), (text, value) => {
        judgeTrust(text, pool, 'authenticated');
        judgeTrust(JSON.stringify({ Statement: value }) ?? '', pool, 'authenticated');
      }),
    );
  });
});
