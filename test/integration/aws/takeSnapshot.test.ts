import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { forgetIdentityPools } from '../../../src/aws/identityPoolIndex';
import { takeSnapshot } from '../../../src/aws/takeSnapshot';
import type { SnapshotPart } from '../../../src/model/authSnapshot';
import { linked, native, secrets, userPoolId, web } from '../../support/authSeed';
import { openTestSession } from '../../support/awsSessions';
import { allButRoles, useAuthAccount } from '../../support/useAuthAccount';

describe('takeSnapshot', () => {
  const { at, open } = useAuthAccount();
  const operations = () => at.emulator.log.map(({ operation }) => operation).sort();

  it('reads every part', async () => {
    const { parts, accountId, region } = await takeSnapshot(await open(), { userPoolId, parts: allButRoles });
    assert.deepEqual([accountId, region], ['123456789012', 'us-east-1']);
    assert.ok(parts.userPool.status === 'read' && parts.userPoolClients.status === 'read');
    assert.equal(parts.userPool.value.Name, 'my-users');
    assert.deepEqual(
      parts.userPoolClients.value.map(({ ClientName, hasSecret }) => [ClientName, hasSecret]),
      [
        ['web', false],
        ['native', true],
      ],
    );
    assert.ok(parts.mfaConfig.status === 'read' && parts.groups.status === 'read');
    assert.equal(parts.mfaConfig.value.MfaConfiguration, 'OPTIONAL');
    assert.equal(parts.groups.value[0]?.GroupName, 'admins');
    assert.ok(parts.domains.status === 'read' && parts.identityPools.status === 'read');
    assert.deepEqual(
      parts.domains.value.map(({ Domain }) => Domain),
      ['my-users', 'auth.example.com'],
    );
    assert.deepEqual(
      parts.identityPools.value.map(({ IdentityPoolName, roles }) => [IdentityPoolName, roles.status]),
      [['linked', 'read']],
    );
    assert.deepEqual(parts.roles, { status: 'unread' });
  });

  it('holds no secret anywhere', async () => {
    const snapshot = await takeSnapshot(await open(), { userPoolId, parts: allButRoles });
    const text = inspect(snapshot, { depth: null, showHidden: true });
    for (const secret of secrets) assert.ok(!text.includes(secret), secret);
    assert.ok(snapshot.parts.identityProviders.status === 'read');
    assert.deepEqual(
      snapshot.parts.identityProviders.value.map(({ ProviderDetails }) => ProviderDetails),
      [
        { client_id: 'g-id', client_secret: '' },
        { client_id: 'a-id', team_id: 't', private_key: '', new_detail: '' },
      ],
    );
  });

  it('sends nothing for parts that are not asked for', async () => {
    const { parts } = await takeSnapshot(await open(), { userPoolId, parts: ['userPool'] });
    assert.deepEqual(operations(), ['DescribeUserPool']);
    const others = Object.entries(parts).filter(([name]) => name !== 'userPool');
    assert.ok(others.every(([, { status }]) => status === 'unread'));
  });

  it('sends for a headless import exactly what it needs', async () => {
    const { parts } = await takeSnapshot(await open(), {
      userPoolId,
      parts: ['userPool', 'userPoolClients', 'identityPools'],
      clientIds: [web, native, web],
      identityPoolIds: [linked],
    });
    assert.deepEqual(operations(), [
      'DescribeIdentityPool',
      'DescribeUserPool',
      'DescribeUserPoolClient',
      'DescribeUserPoolClient',
      'GetIdentityPoolRoles',
    ]);
    assert.equal(parts.userPoolClients.status === 'read' && parts.userPoolClients.value.length, 2);
  });

  it('leaves out app clients and identity pools that do not exist', async () => {
    const { parts } = await takeSnapshot(await open(), {
      userPoolId,
      parts: ['userPool', 'userPoolClients', 'identityPools'],
      clientIds: [web, '3gone0000000000000000000000'.slice(0, 26)],
      identityPoolIds: ['us-east-1:00000000-0000-0000-0000-000000000000'],
    });
    assert.ok(parts.userPoolClients.status === 'read' && parts.identityPools.status === 'read');
    assert.deepEqual(
      parts.userPoolClients.value.map(({ ClientId }) => ClientId),
      [web],
    );
    assert.deepEqual(parts.identityPools.value, []);
  });

  for (const parts of [['userPool'], ['userPoolClients'], ['groups'], ['mfaConfig']] as SnapshotPart[][]) {
    it(`says that the pool is gone when asked for ${parts.join()}`, async () => {
      const gone = takeSnapshot(await open(), { userPoolId: 'us-east-1_Gone00000', parts });
      await assert.rejects(gone, { name: 'UserError', kind: 'notFound' });
    });
  }

  describe('asked to settle whether an identity pool trusts a public app client', () => {
    const asking = {
      userPoolId,
      parts: ['userPoolClients', 'identityPools'] as const,
      clientIds: [native],
      identityPoolIds: [linked],
      settlesTrust: true,
    };

    it('reads the others when those asked for leave that open, and none of them twice', async () => {
      const { limitedTo, parts } = await takeSnapshot(await open(), asking);
      assert.deepEqual(limitedTo, ['identityPools']);
      const { userPoolClients } = parts;
      assert.ok(userPoolClients.status === 'read');
      assert.deepEqual(
        userPoolClients.value.map(({ ClientId }) => ClientId),
        [native, web],
      );
      const asked = operations().filter((operation) => operation === 'DescribeUserPoolClient');
      assert.equal(asked.length, 2);
    });

    it('reads no more when they do not', async () => {
      const { limitedTo } = await takeSnapshot(await open(), { ...asking, clientIds: [web] });
      assert.deepEqual(limitedTo, ['userPoolClients', 'identityPools']);
      assert.ok(!operations().includes('ListUserPoolClients'));
    });

    it('leaves it open when the others may not be listed', async () => {
      at.emulator.faults.add({ kind: 'denied', operation: 'ListUserPoolClients' });
      const { limitedTo, parts } = await takeSnapshot(await open(), asking);
      assert.deepEqual(limitedTo, ['userPoolClients', 'identityPools']);
      assert.equal(parts.userPoolClients.status, 'read');
    });
  });

  it('asks for the MFA settings only where MFA is on, when told so', async () => {
    at.emulator.seed({
      accounts: [
        {
          accountId: '123456789012',
          regions: { 'us-east-1': { userPools: [{ pool: { Id: 'us-east-1_NoMfa0000', Name: 'no-mfa' } }] } },
        },
      ],
    });
    const parts = ['userPool', 'mfaConfig'] as const;
    const session = await open();
    const off = await takeSnapshot(session, {
      userPoolId: 'us-east-1_NoMfa0000',
      parts,
      mfaConfigOnlyIfOn: true,
    });
    assert.deepEqual(off.parts.mfaConfig, { status: 'unread' });
    assert.deepEqual(operations(), ['DescribeUserPool']);
    const on = await takeSnapshot(session, { userPoolId, parts, mfaConfigOnlyIfOn: true });
    assert.equal(on.parts.mfaConfig.status, 'read');
  });

  it('asks who trusts which pool once for everyone', async () => {
    const session = await open();
    const parts = ['identityPools'] as const;
    await Promise.all([
      takeSnapshot(session, { userPoolId, parts }),
      takeSnapshot(session, { userPoolId, parts }),
    ]);
    await takeSnapshot(await openTestSession(at.emulator.url), { userPoolId, parts });
    const count = (name: string) => operations().filter((operation) => operation === name).length;
    assert.deepEqual([count('ListIdentityPools'), count('DescribeIdentityPool')], [1, 2]);
    await forgetIdentityPools(session);
    await takeSnapshot(session, { userPoolId, parts });
    assert.deepEqual([count('ListIdentityPools'), count('DescribeIdentityPool')], [2, 4]);
  });

  it('reports progress', async () => {
    const seen: string[] = [];
    await takeSnapshot(await open(), {
      userPoolId,
      parts: ['userPoolClients'],
      onProgress: (part, done, total) => seen.push(`${part} ${done}/${total}`),
    });
    assert.deepEqual(seen, ['userPoolClients 1/2', 'userPoolClients 2/2']);
  });
});
