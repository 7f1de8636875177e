import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import {
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
  ListIdentityPoolsCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Seed } from '../../emulator/seed';
import { startEmulator, type Emulator } from '../../emulator/server';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';

const userPoolId = 'eu-west-1_AbCdEfGhI';
const provider = `cognito-idp.eu-west-1.amazonaws.com/${userPoolId}`;
const IdentityPoolId = 'eu-west-1:11111111-2222-3333-4444-555555555555';
const [web, server, srpOnly, discreet, renewing] = [
  '1webclientid0000000000000',
  '2serverclientid0000000000',
  '3srpclientid0000000000000',
  '4discreetclient0000000000',
  '5renewingclient0000000000',
];
const flows = ['ALLOW_USER_PASSWORD_AUTH' as const];
const roleOf = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

const seed: Seed = {
  accounts: [
    {
      accountId: '123456789012',
      regions: {
        'eu-west-1': {
          userPools: [
            {
              pool: { Id: userPoolId },
              clients: [
                { ClientId: web, ExplicitAuthFlows: flows },
                { ClientId: server, ExplicitAuthFlows: flows, ClientSecret: 'shh' },
                { ClientId: srpOnly, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] },
                {
                  ClientId: discreet,
                  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
                  PreventUserExistenceErrors: 'ENABLED',
                },
                { ClientId: renewing, ExplicitAuthFlows: [...flows, 'ALLOW_REFRESH_TOKEN_AUTH'] },
              ],
              groups: [{ GroupName: 'editors', RoleArn: roleOf('editors'), Precedence: 1 }],
              users: [
                { Username: 'ann', password: 'Passw0rd!', groups: ['editors'] },
                { Username: 'new', password: 'Passw0rd!', UserStatus: 'FORCE_CHANGE_PASSWORD' },
                { Username: 'off', password: 'Passw0rd!', Enabled: false },
              ],
            },
          ],
          identityPools: [
            {
              pool: {
                IdentityPoolId,
                IdentityPoolName: 'mine',
                AllowUnauthenticatedIdentities: false,
                CognitoIdentityProviders: [{ ProviderName: provider, ClientId: web }],
              },
              roles: { authenticated: roleOf('auth') },
            },
          ],
        },
      },
    },
  ],
};

describe('emulator: sign-in', () => {
  let emulator: Emulator;
  let now = new Date('2025-06-01T12:00:00Z');
  before(async () => {
    emulator = await startEmulator({ seed, clock: () => now });
  });
  beforeEach(() => {
    now = new Date('2025-06-01T12:00:00Z');
    emulator.reset();
  });
  after(() => emulator.close());

  const region = { region: 'eu-west-1' };
  const signIn = (
    ClientId: string | undefined,
    USERNAME = 'ann',
    PASSWORD = 'Passw0rd!',
    more: Record<string, string> = {},
  ) =>
    userPoolsClient(emulator, region).send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME, PASSWORD, ...more },
      }),
    );

  it('signs in with a password, unsigned, and gives tokens', async () => {
    const { AuthenticationResult } = await signIn(web);
    assert.equal(AuthenticationResult?.TokenType, 'Bearer');
    const claims = JSON.parse(
      Buffer.from(AuthenticationResult?.IdToken?.split('.')[1] ?? '', 'base64url').toString(),
    ) as Record<string, unknown>;
    assert.equal(claims.iss, `https://${provider}`);
    assert.deepEqual(claims['cognito:groups'], ['editors']);
    assert.equal(claims['cognito:preferred_role'], roleOf('editors'));
  });

  it('signs in whatever the policy of the account allows', async () => {
    emulator.allowOnly([]);
    assert.ok((await signIn(web)).AuthenticationResult);
  });

  it('refuses wrong passwords, disabled users and flows that are off', async () => {
    await assert.rejects(signIn(web, 'ann', 'wrong'), {
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    await assert.rejects(signIn(web, 'nobody'), { name: 'UserNotFoundException' });
    await assert.rejects(signIn(web, 'off'), { message: 'User is disabled.' });
    await assert.rejects(signIn(srpOnly), {
      name: 'InvalidParameterException',
      message: 'USER_PASSWORD_AUTH flow not enabled for this client',
    });
  });

  it('wants the SECRET_HASH of a client with a secret', async () => {
    await assert.rejects(signIn(server), {
      name: 'NotAuthorizedException',
      message: `Client ${server} is configured with secret but SECRET_HASH was not received`,
    });
    await assert.rejects(signIn(server, 'ann', 'Passw0rd!', { SECRET_HASH: 'bm8=' }), {
      name: 'NotAuthorizedException',
    });
    const SECRET_HASH = createHmac('sha256', 'shh').update(`ann${server}`).digest('base64');
    const { AuthenticationResult } = await signIn(server, 'ann', 'Passw0rd!', { SECRET_HASH });
    assert.ok(AuthenticationResult?.AccessToken);
  });

  it('asks for a new password, until the temporary one runs out', async () => {
    assert.equal((await signIn(web, 'new')).ChallengeName, 'NEW_PASSWORD_REQUIRED');
    now = new Date('2025-06-09T12:00:00Z');
    await assert.rejects(signIn(web, 'new'), /Temporary password has expired/);
  });

  describe('by SRP', () => {
    const begin = (ClientId: string, SRP_A: string, USERNAME = 'ann') =>
      userPoolsClient(emulator, region).send(
        new InitiateAuthCommand({
          ...{ ClientId, AuthFlow: 'USER_SRP_AUTH' as const, AuthParameters: { USERNAME, SRP_A } },
        }),
      );
    const prove = (ClientId: string, SECRET_BLOCK: string) =>
      userPoolsClient(emulator, region).send(
        new RespondToAuthChallengeCommand({
          ClientId,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: {
            USERNAME: 'ann',
            PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
            PASSWORD_CLAIM_SIGNATURE: 'bm8gcHJvb2Y=',
            TIMESTAMP: 'Sun Jun 1 12:00:00 UTC 2025',
          },
        }),
      );

    it('refuses a public number that would make every password right', async () => {
      await assert.rejects(begin(srpOnly, '0'), { name: 'InvalidParameterException' });
    });
    it('takes one proof for one challenge, in time', async () => {
      const { ChallengeParameters: first = {} } = await begin(srpOnly, 'abc123');
      await assert.rejects(prove(srpOnly, first.SECRET_BLOCK ?? ''), /Incorrect username or password/);
      await assert.rejects(prove(srpOnly, first.SECRET_BLOCK ?? ''), /session is expired/);
      const { ChallengeParameters: second = {} } = await begin(srpOnly, 'abc123');
      now = new Date(now.getTime() + 4 * 60_000);
      await assert.rejects(prove(srpOnly, second.SECRET_BLOCK ?? ''), /session is expired/);
    });
    it('tells of an unknown user only where the client does', async () => {
      await assert.rejects(begin(srpOnly, 'abc123', 'nobody'), { name: 'UserNotFoundException' });
      const { ChallengeName } = await begin(discreet, 'abc123', 'nobody');
      assert.equal(ChallengeName, 'PASSWORD_VERIFIER');
    });
    it('is refused where the client does not allow it', () =>
      assert.rejects(begin(web, 'abc123'), /USER_SRP_AUTH flow not enabled/));
  });

  describe('after it', () => {
    const users = () => userPoolsClient(emulator, region);
    const renew = (ClientId: string, REFRESH_TOKEN = '') =>
      users().send(
        new InitiateAuthCommand({
          ...{ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH' as const, AuthParameters: { REFRESH_TOKEN } },
        }),
      );
    const tokens = async () => (await signIn(renewing)).AuthenticationResult ?? {};
    const getUser = (AccessToken = '') => users().send(new GetUserCommand({ AccessToken }));

    it('gives new tokens for a refresh token of the same client, until it runs out', async () => {
      const { RefreshToken } = await tokens();
      const { AuthenticationResult } = await renew(renewing, RefreshToken);
      assert.ok(AuthenticationResult?.AccessToken && AuthenticationResult.RefreshToken === undefined);
      await assert.rejects(renew(discreet, RefreshToken), /Invalid Refresh Token/);
      await assert.rejects(renew(renewing, 'made up'), /Invalid Refresh Token/);
      now = new Date(now.getTime() + 31 * 24 * 3600_000);
      await assert.rejects(renew(renewing, RefreshToken), /Refresh Token has expired/);
    });
    it('shows the user until the token runs out or is revoked', async () => {
      const { AccessToken, RefreshToken } = await tokens();
      assert.equal((await getUser(AccessToken)).Username, 'ann');
      await users().send(new RevokeTokenCommand({ ClientId: renewing, Token: RefreshToken }));
      await assert.rejects(getUser(AccessToken), /has been revoked/);
      await assert.rejects(renew(renewing, RefreshToken), /Invalid Refresh Token/);
      const { AccessToken: other } = await tokens();
      now = new Date(now.getTime() + 2 * 3600_000);
      await assert.rejects(getUser(other), /has expired/);
      await assert.rejects(getUser('no token'), /Invalid Access Token/);
    });
    it('ends every sign-in of a user at once', async () => {
      const [one, other] = [await tokens(), await tokens()];
      now = new Date(now.getTime() + 60_000);
      await users().send(new GlobalSignOutCommand({ AccessToken: one.AccessToken }));
      await assert.rejects(getUser(other.AccessToken), /has been revoked/);
      await assert.rejects(renew(renewing, other.RefreshToken), /has been revoked/);
    });
  });

  it('exchanges a token for credentials of the role the pool gives', async () => {
    const client = identityPoolsClient(emulator, region);
    const token = (await signIn(web)).AuthenticationResult?.IdToken ?? '';
    const Logins = { [provider]: token };
    await assert.rejects(client.send(new GetIdCommand({ IdentityPoolId })), {
      name: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    });
    const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId, Logins }));
    assert.equal((await client.send(new GetIdCommand({ IdentityPoolId, Logins }))).IdentityId, IdentityId);
    const { Credentials } = await client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }));
    assert.match(Credentials?.AccessKeyId ?? '', /^ASIA/);
    // The new key is good for signing, in the same account.
    const { IdentityPools } = await identityPoolsClient(emulator, {
      ...region,
      accessKeyId: Credentials?.AccessKeyId ?? '',
    }).send(new ListIdentityPoolsCommand({ MaxResults: 1 }));
    assert.equal(IdentityPools?.length, 1);
    const unknown = 'eu-west-1:99999999-2222-3333-4444-555555555555';
    await assert.rejects(client.send(new GetCredentialsForIdentityCommand({ IdentityId: unknown })), {
      name: 'ResourceNotFoundException',
    });
  });

  it('refuses tokens of clients and providers that the identity pool does not know', async () => {
    const client = identityPoolsClient(emulator, region);
    const SECRET_HASH = createHmac('sha256', 'shh').update(`ann${server}`).digest('base64');
    const token =
      (await signIn(server, 'ann', 'Passw0rd!', { SECRET_HASH })).AuthenticationResult?.IdToken ?? '';
    for (const Logins of [{ [provider]: token }, { 'accounts.google.com': token }, { [provider]: 'junk' }]) {
      await assert.rejects(client.send(new GetIdCommand({ IdentityPoolId, Logins })), {
        name: 'NotAuthorizedException',
      });
    }
  });

  it('says when the pool has no role to give', async () => {
    const client = identityPoolsClient(emulator, region);
    const Logins = { [provider]: (await signIn(web)).AuthenticationResult?.IdToken ?? '' };
    const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId, Logins }));
    await client.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: {} }));
    const roles = await client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
    assert.ok(!('Roles' in roles));
    await assert.rejects(client.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins })), {
      name: 'InvalidIdentityPoolConfigurationException',
    });
  });
});
