import assert from 'node:assert/strict';
import { forgetIdentityPools } from '../../../src/aws/identityPoolIndex';
import { takeSnapshot } from '../../../src/aws/takeSnapshot';
import { listUserPools } from '../../../src/aws/listUserPools';
import { RequestQuotas } from '../../../src/aws/quotas';
import { JumpingClock, openTestSession } from '../../support/awsSessions';
import { useEmulator } from '../../support/useEmulator';

const userPoolId = 'us-east-1_AbCdEfGhI';
const provider = `cognito-idp.us-east-1.amazonaws.com/${userPoolId}`;
const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => String(index).padStart(4, '0'));
const seed = {
  accounts: [
    {
      accountId: '123456789012',
      regions: {
        'us-east-1': {
          userPools: [
            {
              pool: { Id: userPoolId, Name: 'my-users' },
              clients: numbers(200).map((number) => ({
                ClientId: `client${number}0000000000000000`,
                ClientName: number,
              })),
              identityProviders: numbers(30).map((number) => ({
                ProviderName: `oidc-${number}`,
                ProviderType: 'OIDC' as const,
              })),
            },
          ],
          identityPools: numbers(40).map((number) => ({
            pool: {
              IdentityPoolId: `us-east-1:00000000-0000-0000-0000-00000000${number}`,
              IdentityPoolName: number,
              AllowUnauthenticatedIdentities: false,
              CognitoIdentityProviders: [{ ProviderName: provider, ClientId: 'c' }],
            },
          })),
        },
      },
    },
  ],
};

describe('RequestQuotas', () => {
  const clock = new JumpingClock();
  const start = Date.now();
  const at = useEmulator({
    seed,
    enforceQuotas: true,
    clock: () => new Date(start + clock.now()),
  });
  const open = () => openTestSession(at.emulator.url, { quotas: new RequestQuotas(clock) });

  it('keep a snapshot of a pool with 200 app clients from ever being throttled', async () => {
    const started = clock.now();
    const { parts } = await takeSnapshot(await open(), {
      userPoolId,
      parts: ['userPool', 'userPoolClients', 'identityProviders', 'groups', 'identityPools'],
    });
    assert.equal(parts.userPoolClients.status === 'read' && parts.userPoolClients.value.length, 200);
    assert.equal(parts.identityPools.status === 'read' && parts.identityPools.value.length, 40);
    assert.equal(parts.identityProviders.status === 'read' && parts.identityProviders.value.length, 30);
    assert.deepEqual(
      at.emulator.log.filter(({ error }) => error),
      [],
    );
    // Half of the five a second that AWS allows for one pool.
    const seconds = (clock.now() - started) / 1000;
    assert.ok(seconds > 70 && seconds < 90, `${seconds} s`);
  });

  it('would be needed: without waiting AWS throttles', async () => {
    const hurried = openTestSession(at.emulator.url, {
      quotas: new RequestQuotas({ now: () => Date.now() * 1e6, sleep: () => Promise.resolve() }),
    });
    const { parts } = await takeSnapshot(await hurried, { userPoolId, parts: ['userPoolClients'] });
    assert.equal(parts.userPoolClients.status, 'failed');
    assert.ok(at.emulator.log.some(({ error }) => error === 'TooManyRequestsException'));
    // A part that has failed does not go on asking.
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(at.emulator.log.length < 30, String(at.emulator.log.length));
  });

  it('are shared by sessions of one account and Region, and by no other', () => {
    const quotas = new RequestQuotas(clock);
    const one = quotas.bucketsOf('account-1', 'cognito-idp', 'DescribeUserPoolClient', userPoolId);
    const same = quotas.bucketsOf('account-1', 'cognito-idp', 'DescribeUserPoolClient', userPoolId);
    const otherPool = quotas.bucketsOf('account-1', 'cognito-idp', 'DescribeUserPoolClient', 'other');
    const listing = quotas.bucketsOf('account-1', 'cognito-idp', 'ListUserPoolClients', userPoolId);
    const otherAccount = quotas.bucketsOf('account-2', 'cognito-idp', 'DescribeUserPoolClient', userPoolId);
    assert.equal(one.length, 2);
    assert.deepEqual(
      one.map(({ quota }) => quota),
      [5, 15],
    );
    assert.ok(one.every((bucket, index) => bucket === same[index]));
    assert.deepEqual([one[0] === otherPool[0], one[1] === otherPool[1]], [false, true]);
    assert.deepEqual([one[0] === listing[0], one[1] === listing[1]], [false, true]);
    assert.ok(one.every((bucket, index) => bucket !== otherAccount[index]));
  });

  it('slow down when others use up the quota, and the request goes through in the end', async () => {
    at.emulator.faults.add({ kind: 'throttle', times: 1 });
    const session = await openTestSession(at.emulator.url, {
      quotas: new RequestQuotas(clock),
      maxAttempts: 4,
    });
    const started = clock.now();
    await listUserPools(session);
    assert.equal(at.emulator.log.length, 2);
    assert.ok(clock.now() - started > 100, `${clock.now() - started} ms`);
  });

  it('are not wasted on identity pools when the first ones are all refused', async () => {
    at.emulator.faults.add({ kind: 'denied', operation: 'DescribeIdentityPool' });
    const session = await open();
    await forgetIdentityPools(session);
    const { parts } = await takeSnapshot(session, { userPoolId, parts: ['identityPools'] });
    assert.deepEqual(parts.identityPools, {
      status: 'denied',
      action: 'cognito-identity:DescribeIdentityPool',
    });
    assert.ok(at.emulator.log.length < 20, String(at.emulator.log.length));
  });
});
