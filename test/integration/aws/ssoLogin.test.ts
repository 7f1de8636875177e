import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { accounts, useLogins } from '../../support/logins';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const sha = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

describe('a session logs in with', () => {
  const logins = useLogins();
  const putJson = (path: string, value: object) => logins.put(path, JSON.stringify(value));
  const putToken = (session: string, minutes: number, rest: object = {}) =>
    putJson(`.aws/sso/cache/${sha('sha1', session)}.json`, {
      accessToken: 'valid-token',
      expiresAt: inMinutes(minutes),
      ...rest,
    });

  it('an SSO session', async () => {
    await putToken('company', 60);
    assert.equal(await logins.accountUsed('sso'), '333333333333');
    assert.deepEqual(logins.portalRequests(), ['GET /federation/credentials']);
  });

  it('an SSO profile of the old kind', async () => {
    await putToken('https://example.awsapps.com/start', 60);
    assert.equal(await logins.accountUsed('old-sso'), '333333333333');
  });

  it('an SSO session that can be renewed', async () => {
    const client = { clientId: 'c', clientSecret: 'hidden', refreshToken: 'r' };
    await putToken('company', -1, { ...client, registrationExpiresAt: inMinutes(600) });
    assert.equal(await logins.accountUsed('sso'), '333333333333');
    assert.deepEqual(logins.portalRequests(), ['POST /token', 'GET /federation/credentials']);
  });

  it('no SSO session that has expired, is missing or was revoked: it says how to log in', async () => {
    await putToken('https://example.awsapps.com/start', -1);
    assert.deepEqual(await logins.refusal('old-sso'), ['expired', 'Run: aws sso login --profile old-sso']);
    assert.deepEqual(await logins.refusal('sso'), ['expired', 'Run: aws sso login --profile sso']);
    process.env.AWS_PROFILE = 'sso';
    assert.deepEqual(await logins.refusal(), ['expired', 'Run: aws sso login --profile sso']);
    await putToken('https://example.awsapps.com/start', 60, { accessToken: 'revoked' });
    assert.deepEqual(await logins.refusal('old-sso'), ['expired', 'Run: aws sso login --profile old-sso']);
    // A role is not logged in to: the profile it starts from is.
    assert.deepEqual(await logins.refusal('through-sso'), ['expired', 'Run: aws sso login --profile sso']);
  });

  const putLogin = (minutes: number) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const name = sha('sha256', 'arn:aws:iam::333333333333:user/me');
    return putJson(`.aws/login/cache/${name}.json`, {
      accessToken: {
        accessKeyId: accounts['333333333333'],
        secretAccessKey: 'hidden',
        sessionToken: 'hidden',
        accountId: '333333333333',
        expiresAt: inMinutes(minutes),
      },
      clientId: 'arn:aws:signin:::devtools/same-device',
      refreshToken: 'r',
      dpopKey: privateKey.export({ type: 'sec1', format: 'pem' }),
      signInRegion: 'us-east-1',
    });
  };
  it('a console login', async () => {
    await putLogin(60);
    assert.equal(await logins.accountUsed('console'), '333333333333');
    assert.deepEqual(logins.portalRequests(), []);
  });

  it('a console login that can be renewed', async () => {
    await putLogin(-1);
    assert.equal(await logins.accountUsed('console'), '333333333333');
    assert.deepEqual(logins.portalRequests(), ['POST /v1/token']);
  });

  it('no console login that is missing: it says how to log in', async () => {
    assert.deepEqual(await logins.refusal('console'), ['expired', 'Run: aws login --profile console']);
  });
});
