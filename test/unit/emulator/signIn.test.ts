import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import {
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
  ListIdentityPoolsCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity';
import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { Seed } from '../../emulator/seed';
import { startEmulator, type Emulator } from '../../emulator/server';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';

const userPoolId = 'eu-west-1_AbCdEfGhI';
const provider = `cognito-idp.eu-west-1.amazonaws.com/${userPoolId}`;
const IdentityPoolId = 'eu-west-1:11111111-2222-3333-4444-555555555555';
const [web, server, srpOnly] = [
  '1webclientid0000000000000',
  '2serverclientid0000000000',
  '3srpclientid0000000000000',
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

  it('is loud about SRP', async () => {
    const srp = userPoolsClient(emulator, region).send(
      new InitiateAuthCommand({
        ClientId: srpOnly,
        AuthFlow: 'USER_SRP_AUTH',
        AuthParameters: { USERNAME: 'ann', SRP_A: '1' },
      }),
    );
    await assert.rejects(srp, { name: 'NotImplemented' });
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
