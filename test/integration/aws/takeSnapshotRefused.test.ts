import assert from 'node:assert/strict';
import { takeSnapshot } from '../../../src/aws/takeSnapshot';
import type { SnapshotPart } from '../../../src/model/authSnapshot';
import { linked, userPoolId } from '../../support/authSeed';
import { allButRoles, useAuthAccount } from '../../support/useAuthAccount';

describe('takeSnapshot, when not all can be read,', () => {
  const { at, open } = useAuthAccount();

  const actions: Partial<Record<SnapshotPart, string>> = {
    userPool: 'cognito-idp:DescribeUserPool',
    userPoolClients: 'cognito-idp:DescribeUserPoolClient',
    mfaConfig: 'cognito-idp:GetUserPoolMfaConfig',
    identityProviders: 'cognito-idp:ListIdentityProviders',
    groups: 'cognito-idp:ListGroups',
    domains: 'cognito-idp:DescribeUserPoolDomain',
    identityPools: 'cognito-identity:ListIdentityPools',
  };
  for (const [part, action] of Object.entries(actions)) {
    it(`names ${action} when ${part} may not be read, and reads the rest`, async () => {
      const [service, operation] = action.split(':') as [string, string];
      at.emulator.faults.add({ kind: 'denied', service, operation });
      const { parts } = await takeSnapshot(await open(), { userPoolId, parts: allButRoles });
      const denied = { status: 'denied', action };
      assert.deepEqual(parts[part as SnapshotPart], denied);
      for (const other of allButRoles) {
        if (other === part || (part === 'userPool' && other === 'domains')) continue;
        assert.equal(parts[other].status, 'read', other);
      }
      if (part === 'userPool') assert.deepEqual(parts.domains, denied);
    });
  }

  it('does not guess "no identity pool" when one of them may not be read', async () => {
    at.emulator.faults.add({ kind: 'denied', operation: 'DescribeIdentityPool', resource: linked });
    const { parts } = await takeSnapshot(await open(), { userPoolId, parts: ['identityPools'] });
    assert.deepEqual(parts.identityPools, {
      status: 'denied',
      action: 'cognito-identity:DescribeIdentityPool',
    });
  });

  it('keeps an identity pool whose roles may not be read', async () => {
    at.emulator.faults.add({ kind: 'denied', operation: 'GetIdentityPoolRoles' });
    const { parts } = await takeSnapshot(await open(), { userPoolId, parts: ['identityPools', 'roles'] });
    assert.ok(parts.identityPools.status === 'read');
    assert.deepEqual(parts.identityPools.value[0]?.roles, {
      status: 'denied',
      action: 'cognito-identity:GetIdentityPoolRoles',
    });
    assert.deepEqual(parts.roles, { status: 'read', value: [] });
  });

  it('says what failed, and keeps the other parts', async () => {
    at.emulator.faults.add({ kind: '500', operation: 'ListGroups' });
    const { parts } = await takeSnapshot(await open(), { userPoolId, parts: ['userPool', 'groups'] });
    assert.equal(parts.userPool.status, 'read');
    assert.ok(parts.groups.status === 'failed');
    assert.match(parts.groups.message, /^Could not list the groups of the user pool ".+": AWS failed/);
  });

  it('stops everything when the login has expired', async () => {
    at.emulator.faults.add({ kind: 'expired', operation: 'ListGroups' });
    const snapshot = takeSnapshot(await open(), { userPoolId, parts: allButRoles });
    await assert.rejects(snapshot, { name: 'UserError', kind: 'expired' });
  });

  it('rejects with AbortError at once, and sends nothing more', async () => {
    at.emulator.faults.add({ kind: 'latency', ms: 5_000 });
    const controller = new AbortController();
    const session = await open();
    const started = Date.now();
    const snapshot = takeSnapshot(session, { userPoolId, parts: allButRoles, signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    await assert.rejects(snapshot, { name: 'AbortError' });
    assert.ok(Date.now() - started < 1_000);
  });
});
