import assert from 'node:assert/strict';
import {
  ownerOf,
  ownerOfAny,
  regionOf,
  usersOfPool,
  type OwningEnvironment,
} from '../../../src/environments/accountOwners';

const main: OwningEnvironment = { name: 'main', facts: { accountId: '444455556666', profile: 'live' } };
const dev: OwningEnvironment = { name: 'dev', facts: { accountId: '123456789012', profile: 'work' } };
const mine: OwningEnvironment = { name: 'mine', facts: { profile: 'own' } };

describe('ownerOf', () => {
  it('knows no account where nobody does', () => {
    assert.deepEqual(ownerOf(mine), { name: 'mine', accountIds: [], profile: 'own' });
  });
});

describe('ownerOfAny', () => {
  it('takes the accounts that are known, and the profile where all of these name the same', () => {
    assert.deepEqual(ownerOfAny([main, dev, mine]), {
      name: 'main, dev',
      accountIds: ['444455556666', '123456789012'],
    });
    assert.deepEqual(ownerOfAny([main, mine, main]), {
      name: 'main, main',
      accountIds: ['444455556666'],
      profile: 'live',
    });
    assert.deepEqual(ownerOfAny([mine]), { name: '', accountIds: [] });
  });
});

describe('usersOfPool', () => {
  const using = (name: string, facts: OwningEnvironment['facts'], recorded = {}) => ({
    name,
    facts,
    recorded,
  });
  const all = [
    using('unknown', { userPoolId: 'us-east-1_A' }),
    using('known', { userPoolId: 'us-east-1_A', accountId: '123456789012' }),
    using('other', { userPoolId: 'us-east-1_B' }, { userPoolId: 'us-east-1_C' }),
    using('identities', { identityPoolId: 'us-east-1:1' }),
    using('nothing', {}),
  ];
  const names = (id: string) => usersOfPool(all, id).map(({ name }) => name);
  it('finds them by settings and by files, those with a known account first', () => {
    assert.deepEqual(names('us-east-1_A'), ['known', 'unknown']);
    assert.deepEqual(names('us-east-1_B'), ['other']);
    assert.deepEqual(names('us-east-1_C'), ['other']);
    assert.deepEqual(names('us-east-1:1'), ['identities']);
    assert.deepEqual(names('us-east-1_D'), []);
  });
});

describe('regionOf', () => {
  it('takes the Region of the pool where the environment has none', () => {
    assert.equal(
      regionOf({ name: 'a', facts: { region: 'eu-west-1', userPoolId: 'us-east-1_A' } }),
      'eu-west-1',
    );
    assert.equal(regionOf({ name: 'a', facts: { userPoolId: 'us-east-1_A' } }), 'us-east-1');
    assert.equal(regionOf(mine), undefined);
  });
});
