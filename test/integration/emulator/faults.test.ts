import assert from 'node:assert/strict';
import { ListIdentityPoolsCommand } from '@aws-sdk/client-cognito-identity';
import {
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { FaultKind, FaultRule } from '../../emulator/faults';
import { startEmulator, type Emulator } from '../../emulator/server';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';

const poolIds = ['us-east-1_Pool00001', 'us-east-1_Pool00002', 'us-east-1_Pool00003'];
const seed = {
  accounts: [
    {
      accountId: '123456789012',
      regions: { 'us-east-1': { userPools: poolIds.map((Id) => ({ pool: { Id } })) } },
    },
  ],
};

describe('emulator: faults', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ seed });
  });
  beforeEach(() => emulator.reset());
  after(() => emulator.close());

  const list = (options?: { maxAttempts?: number }, abortSignal?: AbortSignal) =>
    userPoolsClient(emulator, options).send(
      new ListUserPoolsCommand({ MaxResults: 60 }),
      abortSignal ? { abortSignal } : {},
    );
  const describePool = (UserPoolId = '') =>
    userPoolsClient(emulator).send(new DescribeUserPoolCommand({ UserPoolId }));

  const errors: [FaultKind, string, number][] = [
    ['throttle', 'TooManyRequestsException', 400],
    ['denied', 'AccessDeniedException', 400],
    ['expired', 'ExpiredTokenException', 400],
    ['badkey', 'UnrecognizedClientException', 400],
    ['500', 'InternalErrorException', 500],
    ['garbage', 'SyntaxError', 502],
  ];
  for (const [kind, name, status] of errors) {
    it(`answers ${kind} with ${name}`, async () => {
      emulator.faults.add({ kind });
      await assert.rejects(list(), { name });
      await assert.rejects(
        identityPoolsClient(emulator).send(new ListIdentityPoolsCommand({ MaxResults: 1 })),
        { name },
      );
      assert.deepEqual(
        emulator.log.map((entry) => entry.status),
        [status, status],
      );
    });
  }

  it('closes the connection on reset and on truncated', async () => {
    emulator.faults.add({ kind: 'reset', times: 1 });
    await assert.rejects(list(), /socket hang up/);
    emulator.faults.add({ kind: 'truncated', times: 1 });
    await assert.rejects(list());
    assert.equal((await list()).UserPools?.length, 3);
  });

  it('delays, so that a request can be aborted', async () => {
    emulator.faults.add({ kind: 'latency', ms: 200 });
    await assert.rejects(list(undefined, AbortSignal.timeout(20)), { name: 'AbortError' });
  });

  it('limits pages', async () => {
    emulator.faults.add({ kind: 'pageLimit', pageSize: 2 });
    const page = await list();
    assert.equal(page.UserPools?.length, 2);
    assert.ok(page.NextToken);
  });

  it('strikes by operation, resource, times, skip', async () => {
    emulator.faults.add(
      { kind: 'throttle', operation: 'DescribeUserPool', resource: poolIds[1] ?? '', skip: 1, times: 1 },
      { kind: 'denied', service: 'cognito-identity' },
    );
    await list();
    await describePool(poolIds[0]);
    await describePool(poolIds[1]);
    await assert.rejects(describePool(poolIds[1]), { name: 'TooManyRequestsException' });
    await describePool(poolIds[1]);
  });

  it('lets the SDK retry a throttled request', async () => {
    emulator.faults.add({ kind: 'throttle', times: 1 });
    assert.equal((await list({ maxAttempts: 2 })).UserPools?.length, 3);
    assert.equal(emulator.log.length, 2);
  });

  it('strikes by chance the same way on every run', async () => {
    const rule: FaultRule = { kind: 'denied', probability: 0.5, randomSeed: 7 };
    const run = async () => {
      emulator.reset();
      emulator.faults.add(rule);
      for (let count = 0; count < 12; count += 1) await list().catch(() => undefined);
      return emulator.log.map(({ status }) => status);
    };
    const first = await run();
    assert.deepEqual(await run(), first);
    assert.equal(new Set(first).size, 2);
  });

  it('can be driven from another process', async () => {
    const post = (path: string, body: unknown) =>
      fetch(`${emulator.url}/_emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
    await post('faults', { rules: [{ kind: 'denied' }] });
    await assert.rejects(list(), { name: 'AccessDeniedException' });
    await fetch(`${emulator.url}/_emulator/faults`, { method: 'DELETE' });
    await list();
    await post('policy', { allow: [] });
    await assert.rejects(list(), { name: 'AccessDeniedException' });
    const log = (await (await fetch(`${emulator.url}/_emulator/log`)).json()) as unknown[];
    assert.equal(log.length, 3);
    await post('reset', {});
    await post('seed', {
      accounts: [
        {
          accountId: '123456789012',
          regions: { 'us-east-1': { userPools: [{ pool: { Id: 'us-east-1_Pool00004' } }] } },
        },
      ],
    });
    assert.equal((await list()).UserPools?.length, 4);
  });
});

describe('emulator: quotas', () => {
  const at = Date.parse('2025-06-01T12:00:00Z');
  let now = at;
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ seed, enforceQuotas: true, clock: () => new Date(now) });
  });
  beforeEach(() => emulator.reset());
  after(() => emulator.close());

  const answered = async (count: number, send: () => Promise<unknown>) => {
    const results = await Promise.allSettled(Array.from({ length: count }, send));
    return results.filter(({ status }) => status === 'fulfilled').length;
  };

  it('allows 15 reads of pools a second, for an account and Region', async () => {
    const client = userPoolsClient(emulator);
    const list = () => client.send(new ListUserPoolsCommand({ MaxResults: 1 }));
    assert.equal(await answered(18, list), 15);
    await assert.rejects(list(), { name: 'TooManyRequestsException' });
    await userPoolsClient(emulator, { region: 'eu-west-1' }).send(
      new ListUserPoolsCommand({ MaxResults: 1 }),
    );
    now += 200;
    assert.equal(await answered(5, list), 3);
  });

  it('allows 5 a second of one operation on one pool, and as many on another', async () => {
    const client = userPoolsClient(emulator);
    // The client does not exist: being refused for that is not being throttled.
    const describeClient = (UserPoolId: string | undefined) => () =>
      client.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId: 'x' })).catch((error: Error) => {
        if (error.name !== 'ResourceNotFoundException') throw error;
      });
    assert.equal(await answered(8, describeClient(poolIds[0])), 5);
    assert.equal(await answered(8, describeClient(poolIds[1])), 5);
  });
});
