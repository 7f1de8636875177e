import assert from 'node:assert/strict';
import { request } from 'node:http';
import {
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  ListIdentityPoolsCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  AdminListDevicesCommand,
  DescribeIdentityProviderCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetUserPoolMfaConfigCommand,
  ListGroupsCommand,
  ListIdentityProvidersCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  paginateListUserPools,
  type CognitoIdentityProviderServiceException as ServiceException,
} from '@aws-sdk/client-cognito-identity-provider';
import { startEmulator, type Emulator } from '../../emulator/server';
import type { Seed } from '../../emulator/seed';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';

const userPoolId = 'us-east-1_AbCdEfGhI';
const identityPoolId = 'us-east-1:11111111-2222-3333-4444-555555555555';
const poolOf = (number: number) => ({ pool: { Id: `us-east-1_Pool0000${number}`, Name: `pool-${number}` } });

const seed: Seed = {
  accounts: [
    {
      accountId: '123456789012',
      regions: {
        'us-east-1': {
          userPools: [
            {
              pool: { Id: userPoolId, Name: 'my-users', Domain: 'my-users-auth', CreationDate: 1700000000 },
              clients: [
                { ClientId: '1webclientid00000000000000', ClientName: 'web' },
                { ClientId: '2nativeclientid0000000000', ClientName: 'native', ClientSecret: 'shh' },
              ],
              mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
              identityProviders: [
                { ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: { client_id: 'g' } },
              ],
              groups: [{ GroupName: 'admins', Precedence: 1 }],
            },
            ...[1, 2, 3, 4].map(poolOf),
          ],
          identityPools: [
            {
              pool: {
                IdentityPoolId: identityPoolId,
                IdentityPoolName: 'my_identity_pool',
                AllowUnauthenticatedIdentities: true,
              },
              roles: { authenticated: 'arn:aws:iam::123456789012:role/auth' },
            },
          ],
        },
        'eu-west-1': { userPools: [{ pool: { Id: 'eu-west-1_Elsewhere' } }] },
      },
    },
    {
      accountId: '111122223333',
      accessKeyIds: ['AKIAI44QH8DHBEXAMPLE'],
      regions: { 'us-east-1': { userPools: [{ pool: { Id: 'us-east-1_OtherAcct' } }] } },
    },
  ],
};

describe('emulator', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ seed });
  });
  beforeEach(() => emulator.reset());
  after(() => emulator.close());

  const namesIn = async (options?: { region?: string; accessKeyId?: string }) => {
    const { UserPools = [] } = await userPoolsClient(emulator, options).send(
      new ListUserPoolsCommand({ MaxResults: 60 }),
    );
    return UserPools.map(({ Id }) => Id);
  };

  it('keeps accounts and Regions apart', async () => {
    assert.equal((await namesIn()).length, 5);
    assert.deepEqual(await namesIn({ region: 'eu-west-1' }), ['eu-west-1_Elsewhere']);
    assert.deepEqual(await namesIn({ region: 'eu-west-3' }), []);
    assert.deepEqual(await namesIn({ accessKeyId: 'AKIAI44QH8DHBEXAMPLE' }), ['us-east-1_OtherAcct']);
  });

  it('refuses an access key that nobody has', async () => {
    await assert.rejects(namesIn({ accessKeyId: 'AKIAUNKNOWNEXAMPLE00' }), {
      name: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    });
  });

  it('describes a user pool, its clients, MFA, providers, groups and domain as seeded', async () => {
    const client = userPoolsClient(emulator);
    const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId: userPoolId }));
    assert.equal(UserPool?.Arn, `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`);
    assert.deepEqual(UserPool?.CreationDate, new Date(1700000000 * 1000));
    assert.equal(UserPool?.MfaConfiguration, 'OPTIONAL');
    assert.equal(UserPool?.SchemaAttributes?.[0]?.Name, 'sub');
    assert.ok(!('AliasAttributes' in (UserPool ?? {})));
    const clients = await client.send(new ListUserPoolClientsCommand({ UserPoolId: userPoolId }));
    assert.deepEqual(
      clients.UserPoolClients?.map((each) => Object.keys(each).sort()),
      [
        ['ClientId', 'ClientName', 'UserPoolId'],
        ['ClientId', 'ClientName', 'UserPoolId'],
      ],
    );
    const native = await client.send(
      new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId: '2nativeclientid0000000000' }),
    );
    assert.equal(native.UserPoolClient?.ClientSecret, 'shh');
    const mfa = await client.send(new GetUserPoolMfaConfigCommand({ UserPoolId: userPoolId }));
    assert.deepEqual(mfa.SoftwareTokenMfaConfiguration, { Enabled: true });
    const providers = await client.send(new ListIdentityProvidersCommand({ UserPoolId: userPoolId }));
    assert.deepEqual(
      providers.Providers?.map(({ ProviderName }) => ProviderName),
      ['Google'],
    );
    const google = await client.send(
      new DescribeIdentityProviderCommand({ UserPoolId: userPoolId, ProviderName: 'Google' }),
    );
    assert.deepEqual(google.IdentityProvider?.ProviderDetails, { client_id: 'g' });
    const groups = await client.send(new ListGroupsCommand({ UserPoolId: userPoolId }));
    assert.equal(groups.Groups?.[0]?.GroupName, 'admins');
    const domain = await client.send(new DescribeUserPoolDomainCommand({ Domain: 'my-users-auth' }));
    assert.equal(domain.DomainDescription?.UserPoolId, userPoolId);
    const nobodys = await client.send(new DescribeUserPoolDomainCommand({ Domain: 'nobodys' }));
    assert.deepEqual(nobodys.DomainDescription, {});
  });

  it('describes an identity pool and its roles', async () => {
    const client = identityPoolsClient(emulator);
    const { IdentityPools } = await client.send(new ListIdentityPoolsCommand({ MaxResults: 60 }));
    assert.deepEqual(IdentityPools, [
      { IdentityPoolId: identityPoolId, IdentityPoolName: 'my_identity_pool' },
    ]);
    const described = await client.send(new DescribeIdentityPoolCommand({ IdentityPoolId: identityPoolId }));
    assert.equal(described.AllowUnauthenticatedIdentities, true);
    const roles = await client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId: identityPoolId }));
    assert.deepEqual(roles.Roles, { authenticated: 'arn:aws:iam::123456789012:role/auth' });
    assert.ok(!('RoleMappings' in roles));
  });

  it('pages with tokens that are good for that listing alone', async () => {
    const client = userPoolsClient(emulator);
    const sizes: number[] = [];
    for await (const page of paginateListUserPools({ client, pageSize: 2 }, { MaxResults: 2 })) {
      sizes.push(page.UserPools?.length ?? 0);
    }
    assert.deepEqual(sizes, [2, 2, 1]);
    const { NextToken } = await client.send(new ListUserPoolsCommand({ MaxResults: 2 }));
    await assert.rejects(client.send(new ListUserPoolClientsCommand({ UserPoolId: userPoolId, NextToken })), {
      name: 'InvalidParameterException',
    });
    await assert.rejects(client.send(new ListUserPoolsCommand({ MaxResults: 2, NextToken: 'garbage' })), {
      name: 'InvalidParameterException',
    });
  });

  it('words validation errors as AWS does', async () => {
    await assert.rejects(userPoolsClient(emulator).send(new ListUserPoolsCommand({ MaxResults: 61 })), {
      name: 'InvalidParameterException',
      message:
        "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: " +
        'Member must have value less than or equal to 60',
    });
    await assert.rejects(
      identityPoolsClient(emulator).send(new ListIdentityPoolsCommand({ MaxResults: 0 })),
      { name: 'ValidationException', message: /Member must have value greater than or equal to 1$/ },
    );
    await assert.rejects(
      userPoolsClient(emulator).send(
        new DescribeUserPoolClientCommand({ UserPoolId: 'no pool', ClientId: undefined }),
      ),
      {
        message:
          "2 validation errors detected: Value 'no pool' at 'userPoolId' failed to satisfy constraint: " +
          'Member must satisfy regular expression pattern: [\\w-]+_[0-9a-zA-Z]+; ' +
          "Value 'null' at 'clientId' failed to satisfy constraint: Member must not be null",
      },
    );
  });

  it('says what does not exist', async () => {
    const missing = userPoolsClient(emulator).send(
      new DescribeUserPoolCommand({ UserPoolId: 'us-east-1_ZZZZZZZZZ' }),
    );
    await assert.rejects(missing, (error: ServiceException) => {
      assert.equal(error.name, 'ResourceNotFoundException');
      assert.equal(error.message, 'User pool us-east-1_ZZZZZZZZZ does not exist.');
      assert.equal(error.$metadata.httpStatusCode, 400);
      return true;
    });
  });

  it('is loud about what it does not implement', async () => {
    await assert.rejects(
      userPoolsClient(emulator).send(new AdminListDevicesCommand({ UserPoolId: userPoolId, Username: 'a' })),
      { name: 'NotImplemented', message: /cognito-idp\.AdminListDevices/ },
    );
  });

  it('logs every request with its input', async () => {
    const client = userPoolsClient(emulator);
    await client.send(new DescribeUserPoolCommand({ UserPoolId: userPoolId }));
    await client.send(new DescribeUserPoolCommand({ UserPoolId: 'us-east-1_No' })).catch(() => undefined);
    assert.deepEqual(
      emulator.log.map(({ service, operation, accountId, region, input, status, error }) => [
        service,
        operation,
        accountId,
        region,
        input,
        status,
        error,
      ]),
      [
        [
          'cognito-idp',
          'DescribeUserPool',
          '123456789012',
          'us-east-1',
          { UserPoolId: userPoolId },
          200,
          undefined,
        ],
        [
          'cognito-idp',
          'DescribeUserPool',
          '123456789012',
          'us-east-1',
          { UserPoolId: 'us-east-1_No' },
          400,
          'ResourceNotFoundException',
        ],
      ],
    );
  });

  it('refuses an unsigned request', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { 'x-amz-target': 'AWSCognitoIdentityProviderService.ListUserPools' };
      const sent = request(emulator.url, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers['x-amzn-errortype']]);
      });
      sent.on('error', reject).end('{"MaxResults":1}');
    });
    assert.deepEqual(status, [400, 'MissingAuthenticationTokenException:']);
  });

  it('does what its policy allows and refuses the rest in AWS words', async () => {
    emulator.allowOnly(['cognito-idp:List*']);
    assert.equal((await namesIn()).length, 5);
    await assert.rejects(
      userPoolsClient(emulator).send(new DescribeUserPoolCommand({ UserPoolId: userPoolId })),
      {
        name: 'AccessDeniedException',
        message:
          'User: arn:aws:iam::123456789012:user/developer is not authorized to perform: ' +
          'cognito-idp:DescribeUserPool on resource: ' +
          `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId} ` +
          'because no identity-based policy allows the cognito-idp:DescribeUserPool action',
      },
    );
  });
});
