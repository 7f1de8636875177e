import assert from 'node:assert/strict';
import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  type STSClient,
} from '@aws-sdk/client-sts';
import { ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { startEmulator, type Emulator } from '../../emulator/server';
import type { RoleSeed } from '../../emulator/state/iamSeed';
import { sessionsClient, userPoolsClient } from '../../support/emulatorClients';

const otherAccount = '210987654321';
const otherKey = 'AKIAI44QH8DHBEXAMPLE';
const identityPool = 'us-east-1:11111111-2222-3333-4444-555555555555';

const role = (RoleName: string, Principal: object, Action: string, Condition: object = {}): RoleSeed => ({
  RoleName,
  AssumeRolePolicyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action, Condition }],
  },
});

const arnOf = (name: string) => `arn:aws:iam::${otherAccount}:role/${name}`;

const token = (claims: object) =>
  ['{}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');

const bearer = {
  iss: 'https://cognito-identity.amazonaws.com',
  sub: 'us-east-1:aaaaaaaa-0000-4000-8000-000000000001',
  aud: identityPool,
  amr: ['authenticated', 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01'],
  exp: 4102444800,
};

describe('sessions of roles in the emulator', () => {
  let emulator: Emulator;
  let sts: STSClient;
  const assume = (name: string, more: object = {}) =>
    sts.send(new AssumeRoleCommand({ RoleArn: arnOf(name), RoleSessionName: 'test', ...more }));
  const assumeByToken = (claims: object, name = 'app-user') =>
    sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: arnOf(name),
        RoleSessionName: 'test',
        WebIdentityToken: token(claims),
      }),
    );

  before(async () => {
    emulator = await startEmulator({
      seed: {
        accounts: [
          {
            accountId: otherAccount,
            accessKeyIds: [otherKey],
            roles: [
              role('for-all', { AWS: 'arn:aws:iam::123456789012:root' }, 'sts:AssumeRole'),
              role('with-mfa', { AWS: '123456789012' }, 'sts:AssumeRole', {
                Bool: { 'aws:MultiFactorAuthPresent': 'true' },
              }),
              role('for-others', { AWS: 'arn:aws:iam::999999999999:root' }, 'sts:AssumeRole'),
              role(
                'app-user',
                { Federated: 'cognito-identity.amazonaws.com' },
                'sts:AssumeRoleWithWebIdentity',
                {
                  StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPool },
                  'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
                },
              ),
            ],
            regions: {
              'us-east-1': { userPools: [{ pool: { Id: 'us-east-1_Example01', Name: 'theirs' } }] },
            },
          },
        ],
      },
    });
    sts = sessionsClient(emulator);
  });
  after(() => emulator.close());

  it('tells accounts apart by access key', async () => {
    const mine = await sts.send(new GetCallerIdentityCommand({}));
    const theirs = await sessionsClient(emulator, { accessKeyId: otherKey }).send(
      new GetCallerIdentityCommand({}),
    );
    assert.equal(mine.Account, '123456789012');
    assert.equal(theirs.Account, otherAccount);
  });

  it('lets the keys of a session see what the account of the role has', async () => {
    const { Credentials } = await assume('for-all');
    const accessKeyId = Credentials?.AccessKeyId ?? '';
    const caller = await sessionsClient(emulator, { accessKeyId }).send(new GetCallerIdentityCommand({}));
    assert.equal(caller.Account, otherAccount);
    assert.equal(caller.Arn, `arn:aws:sts::${otherAccount}:assumed-role/for-all/test`);
    const { UserPools } = await userPoolsClient(emulator, { accessKeyId }).send(
      new ListUserPoolsCommand({ MaxResults: 1 }),
    );
    assert.equal(UserPools?.[0]?.Name, 'theirs');
  });

  it('refuses a role that does not trust the caller, and one that does not exist', async () => {
    for (const name of ['for-others', 'app-user', 'nobody'])
      await assert.rejects(assume(name), {
        name: 'AccessDenied',
        message: /not authorized to perform: sts:AssumeRole/,
      });
  });

  it('asks for the second factor where the trust policy does', async () => {
    const SerialNumber = 'arn:aws:iam::123456789012:mfa/developer';
    await assert.rejects(assume('with-mfa'), { name: 'AccessDenied' });
    await assert.rejects(assume('with-mfa', { SerialNumber }), { message: /one time pass code/ });
    const { Credentials } = await assume('with-mfa', { SerialNumber, TokenCode: '123456' });
    assert.match(Credentials?.AccessKeyId ?? '', /^ASIA[A-Z2-7]{16}$/);
  });

  it('keeps to the length a session may have', async () => {
    await assert.rejects(assume('for-all', { DurationSeconds: 60 }), { name: 'ValidationError' });
    await assert.rejects(assume('for-all', { DurationSeconds: 7200 }), { name: 'ValidationError' });
  });

  it('gives a session for the token of an identity pool, without a signature', async () => {
    const { AssumedRoleUser, SubjectFromWebIdentityToken } = await assumeByToken(bearer);
    assert.equal(AssumedRoleUser?.Arn, `arn:aws:sts::${otherAccount}:assumed-role/app-user/test`);
    assert.equal(SubjectFromWebIdentityToken, bearer.sub);
  });

  it('refuses tokens of other identity pools and of guests', async () => {
    for (const claims of [
      { ...bearer, aud: 'us-east-1:00000000-2222-3333-4444-555555555555' },
      { ...bearer, amr: ['unauthenticated'] },
      { ...bearer, iss: 'https://accounts.google.com' },
    ])
      await assert.rejects(assumeByToken(claims), {
        name: 'AccessDenied',
        message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
      });
  });

  it('refuses tokens that are expired or are none', async () => {
    await assert.rejects(assumeByToken({ ...bearer, exp: 1 }), { name: 'ExpiredTokenException' });
    await assert.rejects(assumeByToken({}), { name: 'InvalidIdentityTokenException' });
  });
});
