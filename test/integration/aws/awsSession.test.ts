import assert from 'node:assert/strict';
import { openSession } from '../../../src/aws/awsSession';
import { listUserPools } from '../../../src/aws/listUserPools';
import type { RequestRecord } from '../../../src/aws/transport';
import { startEmulator, type Emulator } from '../../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';

describe('openSession', () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;
  const use = async (config = '', variables: Record<string, string> = {}) => {
    environment = await useAwsEnvironment({ '.aws/config': config }, variables);
  };
  before(async () => {
    emulator = await startEmulator();
  });
  afterEach(async () => {
    await environment.restore();
    emulator.reset();
  });
  after(() => emulator.close());

  it('takes the Region from the option, the environment, the profile, in this order', async () => {
    await use('[profile dev]\nregion = eu-west-1\n');
    assert.equal((await openSession({ profile: 'dev' })).region, 'eu-west-1');
    process.env.AWS_DEFAULT_REGION = 'eu-west-2';
    assert.equal((await openSession({ profile: 'dev' })).region, 'eu-west-2');
    process.env.AWS_REGION = 'eu-west-3';
    assert.equal((await openSession({ profile: 'dev' })).region, 'eu-west-3');
    assert.equal((await openSession({ profile: 'dev', region: 'us-east-1' })).region, 'us-east-1');
  });

  it('uses the profile that AWS_PROFILE names', async () => {
    await use('[profile dev]\nregion = eu-west-1\n', { AWS_PROFILE: 'dev' });
    assert.equal((await openSession()).region, 'eu-west-1');
  });

  const refused = [
    ['an unknown profile', { profile: 'nobody' }, 'noCredentials'],
    ['a missing Region', {}, 'input'],
    ['a Region that would lead the host name elsewhere', { region: 'x.example.com/' }, 'input'],
    ['an endpoint that is no address', { region: 'us-east-1', endpoint: 'localhost' }, 'input'],
  ] as const;
  for (const [what, options, kind] of refused) {
    it(`refuses ${what}`, async () => {
      await use();
      await assert.rejects(openSession(options), { name: 'UserError', kind });
    });
  }

  it('refuses a malformed Region later too', async () => {
    await use();
    const session = await openSession({ region: 'us-east-1' });
    assert.throws(() => session.inRegion('example.com#'), { name: 'UserError', kind: 'input' });
  });

  it('says that there are no credentials, without leaving this machine', async () => {
    await use();
    const session = await openTestSession(emulator.url);
    await assert.rejects(listUserPools(session), { name: 'UserError', kind: 'noCredentials' });
  });

  it('asks for the account once, for all Regions', async () => {
    await use('', documentationKeys);
    const session = await openTestSession(emulator.url);
    const ids = await Promise.all([session.accountId(), session.inRegion('eu-west-1').accountId()]);
    assert.deepEqual(ids, ['123456789012', '123456789012']);
    assert.equal((await session.identity()).arn, 'arn:aws:iam::123456789012:user/developer');
    assert.equal(session.inRegion('ap-south-1').knownAccountId, '123456789012');
    assert.equal(emulator.log.length, 1);
  });

  it('asks for the account again after a failure', async () => {
    await use('', documentationKeys);
    const session = await openTestSession(emulator.url);
    emulator.faults.add({ kind: '500', times: 1 });
    await assert.rejects(session.accountId(), { kind: 'aws' });
    assert.equal(await session.accountId(), '123456789012');
  });

  it('sends to another Region with the same login', async () => {
    await use('', documentationKeys);
    const session = await openTestSession(emulator.url);
    await listUserPools(session.inRegion('eu-north-1'));
    assert.deepEqual(
      emulator.log.map(({ region }) => region),
      ['eu-north-1'],
    );
  });

  it('shares connections with all sessions made from it, and closes them together', async () => {
    await use('', documentationKeys);
    const session = await openTestSession(emulator.url);
    const client = session.client('cognito-idp');
    for (const same of [
      session.inRegion('us-east-1'),
      session.heldTo({ name: 'dev', accountIds: ['123456789012'] }),
    ])
      assert.equal(same.client('cognito-idp'), client);
    const others = [
      session.inRegion('eu-west-1').client('cognito-idp'),
      session.quietly().client('cognito-idp'),
      session.inRegion('eu-west-1').client('cognito-identity'),
    ];
    assert.equal(new Set([client, ...others]).size, 4);

    const closed: unknown[] = [];
    for (const opening of [client, ...others]) {
      const opened = await opening;
      const destroy = opened.destroy.bind(opened);
      opened.destroy = () => {
        closed.push(opening);
        destroy();
      };
    }
    session.forgetCredentials();
    assert.notEqual(session.client('cognito-idp'), client);
    assert.deepEqual(closed, [], 'requests may be under way');
    session.inRegion('eu-west-1').dispose();
    await Promise.all([client, ...others]);
    assert.equal(new Set(closed).size, 4);
  });

  it('tells the log what was sent, not what was in it', async () => {
    await use('', documentationKeys);
    const records: RequestRecord[] = [];
    const onRequest = (record: RequestRecord) => records.push(record);
    const session = await openTestSession(emulator.url, { onRequest, maxAttempts: 2 });
    emulator.faults.add({ kind: 'reset', times: 1 });
    await listUserPools(session);
    emulator.faults.add({ kind: 'denied' });
    await assert.rejects(listUserPools(session), { kind: 'denied' });
    const [first, second] = records;
    const { milliseconds = -1, requestId, ...rest } = first ?? {};
    assert.deepEqual(rest, {
      service: 'cognito-idp',
      operation: 'ListUserPools',
      region: 'us-east-1',
      attempts: 2,
    });
    assert.ok(milliseconds >= 0 && requestId);
    assert.equal(second?.error, 'AccessDeniedException');
  });

  describe('with endpoints in the files', () => {
    const keys =
      'aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = hidden\nregion = us-east-1\n';
    const config = (url: string) => `
[profile emulated]
${keys}endpoint_url = ${url}
[profile served]
${keys}services = here
[services here]
cognito_identity_provider =
  endpoint_url = ${url}
[profile real]
${keys}
[profile elsewhere]
${keys}endpoint_url = http://127.0.0.1:9
`;

    for (const profile of ['emulated', 'served']) {
      it(`sends where the chosen profile "${profile}" says`, async () => {
        await use(config(emulator.url), { AWS_PROFILE: 'elsewhere' });
        await listUserPools(await openSession({ profile }));
        assert.equal(emulator.log.length, 1);
      });
    }

    it('sends a role of the chosen profile where the profile says', async () => {
      await use(`[profile role]
role_arn = arn:aws:iam::123456789012:role/none
source_profile = emulated
endpoint_url = ${emulator.url}
${config(emulator.url)}`);
      const session = await openSession({ profile: 'role', region: 'us-east-1' });
      await assert.rejects(listUserPools(session), { kind: 'noCredentials', action: 'sts:AssumeRole' });
      assert.deepEqual(
        emulator.log.map(({ operation }) => operation),
        ['AssumeRole'],
      );
    });

    it("never sends a chosen profile's requests to another profile's endpoint", async () => {
      await use(`[default]\nendpoint_url = ${emulator.url}\n${config(emulator.url)}`, {
        AWS_PROFILE: 'emulated',
      });
      const session = await openSession({ profile: 'real', maxAttempts: 1 });
      assert.equal(session.endpoint, undefined);
      assert.equal(await hostOf(session), 'cognito-idp.us-east-1.amazonaws.com');
      assert.equal(emulator.log.length, 0);
    });

    it('lets the variable win over the profile, and the option over both', async () => {
      await use(config('http://127.0.0.1:9'), { AWS_ENDPOINT_URL: emulator.url });
      await listUserPools(await openSession({ profile: 'emulated' }));
      assert.equal(emulator.log.length, 1);
      process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:9';
      await listUserPools(await openSession({ profile: 'emulated', endpoint: emulator.url }));
      assert.equal(emulator.log.length, 2);
    });
  });
});

/** Where the session's first request would go; it is stopped before it leaves. */
async function hostOf(session: Awaited<ReturnType<typeof openSession>>): Promise<string | undefined> {
  const client = (await session.client('cognito-idp')) as unknown as {
    middlewareStack: { add(middleware: unknown, options: object): void };
  };
  let host: string | undefined;
  const stop = () => (args: { request: { hostname: string } }) => {
    host = args.request.hostname;
    throw Object.assign(new Error('stopped'), { code: 'ECONNREFUSED' });
  };
  client.middlewareStack.add(stop, { step: 'finalizeRequest', priority: 'low' });
  await assert.rejects(listUserPools(session), { kind: 'offline' });
  return host;
}
