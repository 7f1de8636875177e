import assert from 'node:assert/strict';
import { resolveSelection } from '../../../src/compatibility/resolveSelection';
import type { SnapshotParts } from '../../../src/model/authSnapshot';
import { aClient, anIdentityPool, aSnapshot, aUserPool } from '../../support/snapshots';

const web = aClient();
const native = aClient({ ClientName: 'native' });
const choice = { userPoolId: aUserPool().Id, webClientId: web.ClientId, nativeClientId: native.ClientId };
const all: Partial<SnapshotParts> = {
  userPool: aUserPool(),
  userPoolClients: [web, native],
  identityPools: [anIdentityPool()],
};
const withPool = { ...choice, identityPoolId: anIdentityPool().IdentityPoolId };

const findingsOf = (...args: Parameters<typeof resolveSelection>) => {
  const resolved = resolveSelection(...args);
  return 'findings' in resolved ? resolved.findings : assert.fail('it was resolved');
};

describe('resolveSelection', () => {
  it('looks up pool and clients', () => {
    assert.deepEqual(resolveSelection(choice, aSnapshot(all)), {
      selection: {
        authSelections: 'userPoolOnly',
        userPool: aUserPool(),
        webClient: web,
        nativeClient: native,
      },
    });
  });
  it('looks up the identity pool', () => {
    const resolved = resolveSelection(withPool, aSnapshot(all));
    assert.ok('selection' in resolved);
    assert.equal(resolved.selection.authSelections, 'identityPoolAndUserPool');
    assert.deepEqual(resolved.selection.identityPool, anIdentityPool());
  });
  it('reports everything that is not there, and blocks', () => {
    const gone = { ...withPool, webClientId: 'a', nativeClientId: 'b', identityPoolId: 'c' };
    const findings = findingsOf(gone, aSnapshot(all));
    assert.deepEqual(
      findings.map(({ rule, resource }) => [rule, resource.id]),
      [
        ['web-client-exists', 'a'],
        ['native-client-exists', 'b'],
        ['identity-pool-exists', 'c'],
      ],
    );
    assert.ok(findings.every(({ blocks, status }) => blocks.includes('gen1') && status === 'problem'));
  });
  it('reports nothing of the clients when the pool is another one', () => {
    const findings = findingsOf({ ...choice, userPoolId: 'us-east-1_Other' }, aSnapshot(all));
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['user-pool-exists'],
    );
  });
  it('says what could not be read, instead of that it is not there', () => {
    const denied = { status: 'denied', action: 'cognito-idp:DescribeUserPoolClient' } as const;
    const snapshot = aSnapshot(all);
    const parts = { ...snapshot.parts, userPoolClients: denied };
    const findings = findingsOf(choice, { ...snapshot, parts });
    assert.ok(findings.length === 2 && findings.every(({ status }) => status === 'unknown'));
    assert.match(findings[0]?.message ?? '', /allow cognito-idp:DescribeUserPoolClient/);
  });
});
