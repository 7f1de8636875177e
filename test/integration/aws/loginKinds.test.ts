import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { listIdentityPools } from '../../../src/aws/listIdentityPools';
import { listUserPools } from '../../../src/aws/listUserPools';
import { accounts, issuer, role, useLogins } from '../../support/logins';

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a session logs in with', () => {
  const logins = useLogins();

  it('the keys of a profile', async () => {
    assert.equal(await logins.accountUsed('file'), '111111111111');
  });

  it('the keys in the environment, and a chosen profile rather than these', async () => {
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: accounts['444444444444'],
      AWS_SECRET_ACCESS_KEY: 'hidden',
      AWS_PROFILE: 'file',
    });
    assert.equal(await logins.accountUsed(), '444444444444');
    assert.equal(await logins.accountUsed('file'), '111111111111');
  });

  it('the profile that AWS_PROFILE names', async () => {
    process.env.AWS_PROFILE = 'file';
    assert.equal(await logins.accountUsed(), '111111111111');
  });

  it('a credential_process', async () => {
    assert.equal(await logins.accountUsed('process'), '222222222222');
  });

  it('no credential_process that fails, and does not repeat what it printed', async () => {
    const session = await logins.open('broken-process');
    await assert.rejects(listUserPools(session), (error: Error) => {
      assert.match(error.message, /credential_process/);
      assert.doesNotMatch(`${error.stack} ${String(error.cause)}`, /very-secret-value/);
      return true;
    });
  });

  it('a role and the code of an MFA device, asked for once', async () => {
    const asked: string[] = [];
    const mfaCodeProvider = (serial: string) => {
      asked.push(serial);
      return Promise.resolve('123456');
    };
    const session = await logins.open('with-mfa', { mfaCodeProvider });
    await Promise.all([listUserPools(session), listIdentityPools(session), session.accountId()]);
    await listUserPools(session.inRegion('eu-west-1'));
    assert.deepEqual(asked, ['arn:aws:iam::111111111111:mfa/me']);
    assert.equal(logins.emulator().log.at(-1)?.accountId, '555555555555');
  });

  it('no role that needs a code when there is no one to ask', async () => {
    assert.deepEqual((await logins.refusal('with-mfa'))[0], 'noCredentials');
  });

  it('no role that needs a code, and no program, while nobody waits', async () => {
    const mfaCodeProvider = () => Promise.reject(new Error('Somebody was asked.'));
    for (const profile of ['with-mfa', 'process']) {
      const session = (await logins.open(profile, { mfaCodeProvider })).quietly();
      await assert.rejects(listUserPools(session), { name: 'AbortError' });
      await assert.rejects(session.accountId(), { name: 'AbortError' });
      await assert.rejects(listUserPools(session.inRegion('eu-west-1')), { name: 'AbortError' });
    }
    assert.deepEqual(logins.emulator().log, []);
  });

  it('what somebody entered, quietly too, and a refusal that nobody gave refuses nobody', async () => {
    const session = await logins.open('with-mfa', { mfaCodeProvider: () => Promise.resolve('123456') });
    const quiet = session.quietly();
    const refused = assert.rejects(quiet.accountId(), { name: 'AbortError' });
    assert.equal(await session.accountId(), '555555555555');
    await refused;
    assert.equal(await quiet.accountId(), '555555555555');
    await listUserPools(quiet);
    assert.equal(await (await logins.open('file')).quietly().accountId(), '111111111111');
  });

  it('a role behind a role', async () => {
    assert.equal(await logins.accountUsed('second'), '666666666666');
    assert.deepEqual(
      logins.emulator().log.map(({ operation, accountId }) => `${operation} ${accountId}`),
      ['AssumeRole 111111111111', 'AssumeRole 555555555555', 'ListUserPools 666666666666'],
    );
  });

  const webToken = () => {
    const claims = {
      iss: `https://${issuer}`,
      aud: 'sts.amazonaws.com',
      sub: 'repo',
      exp: Date.now() / 1000 + 600,
    };
    return `${base64url({ alg: 'RS256' })}.${base64url(claims)}.c2lnbmF0dXJl`;
  };
  it('no token whose file is missing: it names the file', async () => {
    const [kind, resolution] = await logins.refusal('web');
    assert.deepEqual([kind, /token file/.test(resolution ?? '')], ['noCredentials', true]);
  });

  it('a web identity token, of a profile or of the environment', async () => {
    await logins.put('token', webToken());
    assert.equal(await logins.accountUsed('web'), '555555555555');
    process.env.AWS_WEB_IDENTITY_TOKEN_FILE = logins.pathOf('token');
    process.env.AWS_ROLE_ARN = role('555555555555', 'web');
    assert.equal(await logins.accountUsed(), '555555555555');
  });

  it('what the files say after a renewal, without being opened again', async () => {
    const session = await logins.open('file');
    logins.emulator().faults.add({ kind: 'expired', times: 1 });
    await assert.rejects(listUserPools(session), { kind: 'expired' });
    const path = logins.pathOf('.aws/config');
    const text = await readFile(path, 'utf8');
    await logins.put('.aws/config', text.replace(accounts['111111111111'], accounts['444444444444']));
    await listUserPools(session);
    assert.equal(logins.emulator().log.at(-1)?.accountId, '444444444444');
    assert.equal(await session.accountId(), '444444444444');
  });
});
