import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { AwsSession } from '../../../src/aws/awsSession';
import { describeUserPoolClient } from '../../../src/aws/describeUserPoolClient';
import { listGroups } from '../../../src/aws/listGroups';
import { listIdentityPools } from '../../../src/aws/listIdentityPools';
import { listRoles } from '../../../src/aws/listRoles';
import { listUserPoolClients } from '../../../src/aws/listUserPoolClients';
import { listUserPools } from '../../../src/aws/listUserPools';
import { allPages } from '../../../src/aws/paging';
import { readClientSecret } from '../../../src/aws/readClientSecret';
import type { Page } from '../../../src/model/summaries';
import { openTestSession } from '../../support/awsSessions';
import { useEmulator } from '../../support/useEmulator';

const userPoolId = 'us-east-1_Pool00000';
const many = Array.from({ length: 130 }, (_, index) => String(index).padStart(5, '0'));
const secret = 'the-secret-of-the-first-client';

const seed = {
  accounts: [
    {
      accountId: '123456789012',
      roles: [...many, ...many.map((number) => `x${number}`)].map((number) => ({
        RoleName: `role-${number}`,
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
          ],
        },
      })),
      regions: {
        'us-east-1': {
          userPools: many.map((number, index) => ({
            pool: { Id: `us-east-1_Pool${number}`, Name: `pool-${number}` },
            ...(index === 0 && {
              clients: many.map((client) => ({
                ClientId: `client${client}000000000000000`,
                ClientName: `client-${client}`,
                ...(client === '00000' && { ClientSecret: secret }),
              })),
              groups: many.map((group) => ({ GroupName: `group-${group}` })),
            }),
          })),
          identityPools: many.map((number) => ({
            pool: {
              IdentityPoolId: `us-east-1:00000000-0000-0000-0000-0000000${number}`,
              IdentityPoolName: `identity-pool-${number}`,
              AllowUnauthenticatedIdentities: false,
            },
          })),
        },
      },
    },
  ],
};

type List = (
  session: AwsSession,
  options?: { nextToken?: string; signal?: AbortSignal },
) => Promise<Page<object>>;

const listings: Record<string, List> = {
  listUserPools,
  listIdentityPools,
  listUserPoolClients: (session, options) => listUserPoolClients(session, userPoolId, options),
  listGroups: (session, options) => listGroups(session, userPoolId, options),
};

describe('listings', () => {
  const at = useEmulator({ seed });
  let session: AwsSession;
  beforeEach(async () => {
    session = await openTestSession(at.emulator.url);
  });

  it('of roles come with their trust policies, two hundred a page', async () => {
    const first = await listRoles(session);
    assert.equal(first.items.length, 200);
    assert.match(first.items[0]?.AssumeRolePolicyDocument ?? '', /^\{"Version"/);
    const second = await listRoles(session, { nextToken: first.nextToken ?? '' });
    assert.deepEqual([second.items.length, second.nextToken], [60, undefined]);
    assert.equal(new Set([...first.items, ...second.items].map(({ Arn }) => Arn)).size, 260);
  });

  for (const [name, list] of Object.entries(listings)) {
    describe(name, () => {
      it('gives sixty a page, each for one request', async () => {
        const first = await list(session);
        assert.equal(first.items.length, 60);
        const second = await list(session, { nextToken: first.nextToken ?? '' });
        const third = await list(session, { nextToken: second.nextToken ?? '' });
        assert.deepEqual([second.items.length, third.items.length], [60, 10]);
        assert.equal(third.nextToken, undefined);
        assert.equal(at.emulator.log.length, 3);
        const all = new Set(
          [first, second, third].flatMap(({ items }) => items.map((item) => inspect(item))),
        );
        assert.equal(all.size, 130);
      });

      it('can be aborted before, during and between pages', async () => {
        await assert.rejects(list(session, { signal: AbortSignal.abort() }), { name: 'AbortError' });
        assert.equal(at.emulator.log.length, 0);
        at.emulator.faults.add({ kind: 'latency', ms: 3_000 });
        const controller = new AbortController();
        const started = Date.now();
        setTimeout(() => controller.abort(), 20);
        await assert.rejects(list(session, { signal: controller.signal }), { name: 'AbortError' });
        assert.ok(Date.now() - started < 1_000);
      });

      it('follows short pages to the end', async () => {
        at.emulator.faults.add({ kind: 'pageLimit', pageSize: 50 });
        const all = await allPages((nextToken) => list(session, nextToken ? { nextToken } : {}));
        assert.equal(all.length, 130);
      });
    });
  }

  it('says that a page token is not accepted', async () => {
    await assert.rejects(listUserPools(session, { nextToken: 'made-up' }), {
      name: 'UserError',
      kind: 'input',
    });
  });

  const keyOf = (number: string) => ({ userPoolId, userPoolClientId: `client${number}000000000000000` });

  it('reads an app client without its secret', async () => {
    const client = await describeUserPoolClient(session, keyOf('00000'));
    assert.equal(client.hasSecret, true);
    assert.ok(!inspect(client, { showHidden: true, depth: null }).includes(secret));
    assert.equal((await describeUserPoolClient(session, keyOf('00001'))).hasSecret, false);
  });

  it('reads a secret only when asked for it', async () => {
    assert.equal(await readClientSecret(session.heldTo(), keyOf('00000')), secret);
    await assert.rejects(readClientSecret(session.heldTo(), keyOf('00001')), {
      name: 'UserError',
      kind: 'notFound',
    });
    await assert.rejects(readClientSecret(session.heldTo(), keyOf('99999')), {
      name: 'UserError',
      kind: 'notFound',
    });
  });

  it('keeps secrets out of the errors of an answer that breaks off', async () => {
    at.emulator.faults.add({ kind: 'truncated' });
    await assert.rejects(describeUserPoolClient(session, keyOf('00000')), (error: Error) => {
      assert.equal(error.name, 'UserError');
      assert.ok(!inspect(error, { showHidden: true, depth: null }).includes(secret.slice(0, 8)));
      return true;
    });
  });
});
