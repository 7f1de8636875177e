import assert from 'node:assert/strict';
import {
  CreateManagedLoginBrandingCommand,
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
  type CreateUserPoolClientRequest,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import { startEmulator, type Emulator } from '../../emulator/server';
import type { UpdateSemantics } from '../../emulator/service';
import { userPoolsClient } from '../../support/emulatorClients';

const UserPoolId = 'us-east-1_AbCdEfGhI';
const seed = {
  accounts: [
    {
      accountId: '123456789012',
      regions: { 'us-east-1': { userPools: [{ pool: { Id: UserPoolId, Name: 'my-users' } }] } },
    },
  ],
};

const oauth = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://www.example.com/'],
  LogoutURLs: ['http://localhost:3000/'],
} satisfies Partial<CreateUserPoolClientRequest>;

describe('emulator: app clients', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ seed });
  });
  beforeEach(() => emulator.reset());
  after(() => emulator.close());

  const create = async (differs: Partial<CreateUserPoolClientRequest> = {}, on = emulator) => {
    const { UserPoolClient } = await userPoolsClient(on).send(
      new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', ...differs }),
    );
    return UserPoolClient as UserPoolClientType & { ClientId: string };
  };

  it('creates a public client with the defaults of AWS, and leaves out what AWS leaves out', async () => {
    const client = await create({ CallbackURLs: [], ExplicitAuthFlows: [] });
    assert.match(client.ClientId, /^[0-9a-z]{26}$/);
    assert.equal(client.RefreshTokenValidity, 30);
    assert.equal(client.AllowedOAuthFlowsUserPoolClient, false);
    for (const absent of ['ClientSecret', 'CallbackURLs', 'ExplicitAuthFlows', 'ReadAttributes']) {
      assert.ok(!(absent in client), absent);
    }
  });

  it('keeps "no attribute" and "the standard attributes" apart', async () => {
    assert.deepEqual((await create({ ReadAttributes: [] })).ReadAttributes, []);
  });

  it('makes a secret when asked to', async () => {
    const { ClientSecret } = await create({ GenerateSecret: true });
    assert.match(ClientSecret ?? '', /^[0-9a-z]{51}$/);
  });

  const refusals: [string, Partial<CreateUserPoolClientRequest>, string, RegExp][] = [
    [
      'no callback URL for the code flow',
      { ...oauth, CallbackURLs: [] },
      'InvalidParameterException',
      /^CallbackUrls can not be empty when code flow or implicit flow is selected$/,
    ],
    [
      'OAuth without flows',
      { AllowedOAuthFlowsUserPoolClient: true },
      'InvalidParameterException',
      /AllowedOAuthFlows and AllowedOAuthScopes are required/,
    ],
    [
      'client credentials without a secret',
      { AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['openid'] },
      'InvalidOAuthFlowException',
      /if client does not have a client secret/,
    ],
    [
      'an unknown scope',
      { ...oauth, AllowedOAuthScopes: ['https://api.example.com/read'] },
      'ScopeDoesNotExistException',
      /api\.example\.com/,
    ],
    [
      'a provider that is not there',
      { SupportedIdentityProviders: ['COGNITO', 'Google'] },
      'InvalidParameterException',
      /^The provider Google does not exist for User Pool us-east-1_AbCdEfGhI\.$/,
    ],
    [
      'plain HTTP other than localhost',
      { ...oauth, CallbackURLs: ['http://www.example.com/'] },
      'InvalidParameterException',
      /cannot use the HTTP protocol/,
    ],
    [
      'a default redirect that is no callback URL',
      { ...oauth, DefaultRedirectURI: 'https://elsewhere.example.com/' },
      'InvalidParameterException',
      /DefaultRedirectURI/,
    ],
    [
      'old and new names of flows together',
      { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] },
      'InvalidParameterException',
      /ExplicitAuthFlows/,
    ],
    [
      'an empty URL',
      { LogoutURLs: [''] },
      'InvalidParameterException',
      /Value '\[\]' at 'logoutURLs' failed to satisfy constraint: Member must satisfy constraint: \[Member must have length less than or equal to 1024, /,
    ],
    [
      'an attribute that the pool does not have',
      { WriteAttributes: ['custom:tenant'] },
      'InvalidParameterException',
      /^Invalid write attributes specified while creating a client$/,
    ],
  ];
  for (const [what, differs, name, message] of refusals) {
    it(`refuses ${what}`, () => assert.rejects(create(differs), { name, message }));
  }

  const semantics: [UpdateSemantics, boolean][] = [
    ['reset-all', false],
    ['measured', false],
    ['preserve-all', true],
  ];
  for (const [updateSemantics, keeps] of semantics) {
    it(`UpdateUserPoolClient ${keeps ? 'keeps' : 'resets'} omitted fields under ${updateSemantics}`, async () => {
      const own = await startEmulator({ seed, updateSemantics });
      try {
        const settings = {
          ...oauth,
          RefreshTokenValidity: 7,
          ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
        } as const;
        const before = await create(
          { ...settings, ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'], GenerateSecret: true },
          own,
        );
        const { ClientId } = before;
        await userPoolsClient(own).send(
          new UpdateUserPoolClientCommand({ UserPoolId, ClientId, AccessTokenValidity: 2 }),
        );
        const { UserPoolClient: after } = await userPoolsClient(own).send(
          new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
        );
        assert.equal(after?.AccessTokenValidity, 2);
        assert.equal(after.ClientName, 'web');
        assert.equal(after.ClientSecret, before.ClientSecret);
        assert.equal(after.RefreshTokenValidity, keeps ? 7 : 30);
        assert.equal(after.AllowedOAuthFlowsUserPoolClient, keeps);
        for (const name of [
          'CallbackURLs',
          'LogoutURLs',
          'AllowedOAuthFlows',
          'ExplicitAuthFlows',
        ] as const) {
          assert.deepEqual(after[name], keeps ? settings[name] : undefined, name);
        }
      } finally {
        await own.close();
      }
    });
  }

  it('brands a client once, and forgets the branding with the client', async () => {
    const sdk = userPoolsClient(emulator);
    const { ClientId } = await create();
    const brand = () =>
      sdk.send(
        new CreateManagedLoginBrandingCommand({ UserPoolId, ClientId, UseCognitoProvidedValues: true }),
      );
    const describeBranding = () =>
      sdk.send(new DescribeManagedLoginBrandingByClientCommand({ UserPoolId, ClientId }));
    await assert.rejects(describeBranding(), { name: 'ResourceNotFoundException' });
    await brand();
    await assert.rejects(brand(), { name: 'ManagedLoginBrandingExistsException' });
    assert.equal((await describeBranding()).ManagedLoginBranding?.UseCognitoProvidedValues, true);
    await sdk.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId }));
    await assert.rejects(describeBranding(), {
      name: 'ResourceNotFoundException',
      message: `User pool client ${ClientId} does not exist.`,
    });
  });
});
