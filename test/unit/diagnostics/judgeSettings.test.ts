import assert from 'node:assert/strict';
import { judgeIdentityPool, judgeUserPool } from '../../../src/diagnostics/judgeSettings';
import { aClient, anIdentityPool, aSnapshot, aUserPool } from '../../support/snapshots';

const server = aClient({ ClientName: 'server', hasSecret: true });
const web = aClient();
const ids = (findings: readonly { rule: string }[]): string[] => findings.map(({ rule }) => rule);

describe('judgeUserPool', () => {
  const snapshot = aSnapshot({
    userPool: aUserPool({ DeletionProtection: 'INACTIVE' }),
    userPoolClients: [web, server],
    identityPools: [],
  });

  it('judges the pool, and the import that most probably will be', () => {
    const found = ids(judgeUserPool(snapshot));
    assert.ok(found.includes('pool-is-protected-from-deletion'), found.join(', '));
    assert.ok(!found.includes('web-client-has-no-secret'));
  });

  it('judges the import that the workspace has', () => {
    const imported = {
      userPoolId: aUserPool().Id,
      webClientId: server.ClientId,
      nativeClientId: server.ClientId,
    };
    assert.ok(ids(judgeUserPool(snapshot, imported)).includes('web-client-has-no-secret'));
  });

  it('judges a pool without an app client', () => {
    const found = ids(judgeUserPool(aSnapshot({ userPool: aUserPool(), userPoolClients: [] })));
    assert.ok(found.includes('pool-has-web-client'), found.join(', '));
  });
});

describe('judgeIdentityPool', () => {
  it('says what concerns the identity pool, once', () => {
    const pool = anIdentityPool({ roles: { status: 'read', value: { Roles: {} } } });
    const snapshot = aSnapshot({ userPool: aUserPool(), userPoolClients: [web], identityPools: [pool] });
    const found = judgeIdentityPool(pool.IdentityPoolId, [snapshot, snapshot]);
    assert.ok(ids(found).includes('identity-pool-has-both-roles'), ids(found).join(', '));
    assert.ok(found.every(({ resource }) => resource.type === 'role' || resource.id === pool.IdentityPoolId));
    assert.equal(new Set(found.map(({ message }) => message)).size, found.length);
  });
});
