import assert from 'node:assert/strict';
import {
  AddCustomAttributesCommand,
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolCommand,
  CreateUserPoolDomainCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeIdentityProviderCommand,
  DescribeResourceServerCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  ListResourceServersCommand,
  ListTagsForResourceCommand,
  SetUserPoolMfaConfigCommand,
  UpdateIdentityProviderCommand,
  UpdateUserPoolCommand,
  type CreateUserPoolRequest,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { startEmulator, type Emulator } from '../../emulator/server';
import type { UpdateSemantics } from '../../emulator/service';
import { userPoolsClient } from '../../support/emulatorClients';

const smsRole = 'arn:aws:iam::123456789012:role/sms';

describe('emulator: user pools', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator();
  });
  beforeEach(() => emulator.reset());
  after(() => emulator.close());

  const create = async (differs: Partial<CreateUserPoolRequest> = {}, on = emulator) => {
    const { UserPool } = await userPoolsClient(on).send(
      new CreateUserPoolCommand({ PoolName: 'my-users', ...differs }),
    );
    return UserPool as UserPoolType & { Id: string };
  };
  const describePool = async (UserPoolId: string, on = emulator) =>
    (await userPoolsClient(on).send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool as UserPoolType;

  it('creates a pool with ids, attributes and defaults of the shape AWS gives', async () => {
    const pool = await create({
      Schema: [
        { Name: 'tenant', AttributeDataType: 'String' },
        { Name: 'email', Required: true, Mutable: true, AttributeDataType: 'String' },
      ],
    });
    assert.match(pool.Id, /^us-east-1_[0-9A-Za-z]{9}$/);
    assert.equal(pool.Arn, `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${pool.Id}`);
    const attributes = new Map(pool.SchemaAttributes?.map((each) => [each.Name, each]));
    assert.equal(attributes.size, 21);
    assert.equal(attributes.get('sub')?.Mutable, false);
    assert.equal(attributes.get('email')?.Required, true);
    assert.equal(attributes.get('custom:tenant')?.AttributeDataType, 'String');
    assert.equal(pool.MfaConfiguration, 'OFF');
    assert.equal(pool.Policies?.PasswordPolicy?.MinimumLength, 8);
    for (const absent of [
      'AliasAttributes',
      'UsernameAttributes',
      'AutoVerifiedAttributes',
      'UserPoolTags',
    ]) {
      assert.ok(!(absent in pool), absent);
    }
    assert.deepEqual(await describePool(pool.Id), pool);
  });

  it('refuses what AWS refuses', async () => {
    const refused = (differs: Partial<CreateUserPoolRequest>, message: RegExp) =>
      assert.rejects(create(differs), { name: 'InvalidParameterException', message });
    await refused(
      { AliasAttributes: ['email'], UsernameAttributes: ['email'] },
      /^Only one of aliasAttributes or usernameAttributes/,
    );
    await refused(
      { Policies: { PasswordPolicy: { MinimumLength: 3 } } },
      /Value '3' at 'policies\.passwordPolicy\.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6$/,
    );
    await refused({ MfaConfiguration: 'ON' }, /are required when MFA is required/);
    await refused({ MfaConfiguration: 'MAYBE' as 'ON' }, /enum value set: \[OFF, ON, OPTIONAL\]$/);
  });

  it('does not delete a protected pool, nor one with a domain', async () => {
    const client = userPoolsClient(emulator);
    const { Id: UserPoolId } = await create({ DeletionProtection: 'ACTIVE' });
    const remove = () => client.send(new DeleteUserPoolCommand({ UserPoolId }));
    await assert.rejects(remove(), { name: 'InvalidParameterException', message: /deletion protection/ });
    await client.send(new UpdateUserPoolCommand({ UserPoolId }));
    await client.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'my-users-auth' }));
    assert.equal((await describePool(UserPoolId)).Domain, 'my-users-auth');
    await assert.rejects(remove(), { name: 'InvalidParameterException', message: /domain configured/ });
    await client.send(new DeleteUserPoolDomainCommand({ UserPoolId, Domain: 'my-users-auth' }));
    await remove();
    await assert.rejects(describePool(UserPoolId), { name: 'ResourceNotFoundException' });
  });

  it('gives a domain away once in a Region', async () => {
    const client = userPoolsClient(emulator);
    const [one, other] = [await create(), await create()];
    await client.send(new CreateUserPoolDomainCommand({ UserPoolId: one.Id, Domain: 'taken' }));
    const again = (UserPoolId: string, Domain: string) =>
      client.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain }));
    await assert.rejects(again(other.Id, 'taken'), /already associated with another user pool/);
    await assert.rejects(again(one.Id, 'second'), /already has a domain/);
    await assert.rejects(again(other.Id, 'my-cognito'), /reserved word: cognito/);
    await client.send(
      new CreateUserPoolDomainCommand({
        UserPoolId: one.Id,
        Domain: 'auth.example.com',
        CustomDomainConfig: { CertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1234' },
      }),
    );
    const { Domain, CustomDomain } = await describePool(one.Id);
    assert.deepEqual([Domain, CustomDomain], ['taken', 'auth.example.com']);
  });

  it('adds custom attributes, each once', async () => {
    const { Id: UserPoolId } = await create();
    const add = () =>
      userPoolsClient(emulator).send(
        new AddCustomAttributesCommand({
          UserPoolId,
          CustomAttributes: [{ Name: 'tenant', AttributeDataType: 'String' }],
        }),
      );
    await add();
    const { SchemaAttributes = [] } = await describePool(UserPoolId);
    assert.equal(SchemaAttributes.at(-1)?.Name, 'custom:tenant');
    await assert.rejects(add(), { name: 'InvalidParameterException' });
  });

  it('sets MFA as a whole', async () => {
    const client = userPoolsClient(emulator);
    const { Id: UserPoolId } = await create();
    const set = (input: Omit<ConstructorParameters<typeof SetUserPoolMfaConfigCommand>[0], 'UserPoolId'>) =>
      client.send(new SetUserPoolMfaConfigCommand({ UserPoolId, ...input }));
    const SoftwareTokenMfaConfiguration = { Enabled: true };
    await set({ MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration });
    assert.equal((await describePool(UserPoolId)).MfaConfiguration, 'OPTIONAL');
    await assert.rejects(set({ SoftwareTokenMfaConfiguration }), {
      name: 'InvalidParameterException',
      message: "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    });
    await assert.rejects(set({ MfaConfiguration: 'ON' }), { name: 'InvalidParameterException' });
    await set({});
    const after = await client.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
    assert.equal(after.MfaConfiguration, 'OFF');
    assert.ok(!('SoftwareTokenMfaConfiguration' in after));
  });

  const fields = {
    'reset-all': { minimum: 8, mfa: 'OFF', verified: undefined, tags: {}, protection: 'INACTIVE' },
    measured: { minimum: 12, mfa: 'OPTIONAL', verified: undefined, tags: {}, protection: 'INACTIVE' },
    'preserve-all': {
      minimum: 12,
      mfa: 'OPTIONAL',
      verified: ['email'],
      tags: { team: 'a' },
      protection: 'ACTIVE',
    },
  } as const;
  for (const [updateSemantics, expected] of Object.entries(fields)) {
    it(`UpdateUserPool leaves of omitted fields what ${updateSemantics} says`, async () => {
      const own = await startEmulator({ updateSemantics: updateSemantics as UpdateSemantics });
      try {
        const client = userPoolsClient(own);
        const { Id: UserPoolId } = await create(
          {
            Policies: { PasswordPolicy: { MinimumLength: 12 } },
            AutoVerifiedAttributes: ['email'],
            UserPoolTags: { team: 'a' },
            DeletionProtection: 'ACTIVE',
          },
          own,
        );
        await client.send(
          new SetUserPoolMfaConfigCommand({
            UserPoolId,
            MfaConfiguration: 'OPTIONAL',
            SoftwareTokenMfaConfiguration: { Enabled: true },
          }),
        );
        await client.send(
          new UpdateUserPoolCommand({ UserPoolId, SmsConfiguration: { SnsCallerArn: smsRole } }),
        );
        const pool = await describePool(UserPoolId, own);
        const { Tags } = await client.send(new ListTagsForResourceCommand({ ResourceArn: pool.Arn }));
        assert.deepEqual(
          {
            minimum: pool.Policies?.PasswordPolicy?.MinimumLength,
            mfa: pool.MfaConfiguration,
            verified: pool.AutoVerifiedAttributes,
            tags: Tags,
            protection: pool.DeletionProtection,
          },
          expected,
        );
        assert.equal(pool.Name, 'my-users');
        assert.equal(pool.SmsConfiguration?.SnsCallerArn, smsRole);
      } finally {
        await own.close();
      }
    });
  }

  it('refuses AttributesRequireVerificationBeforeUpdate without AutoVerifiedAttributes', async () => {
    const { Id: UserPoolId } = await create({
      AutoVerifiedAttributes: ['email'],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    const update = userPoolsClient(emulator).send(
      new UpdateUserPoolCommand({
        UserPoolId,
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      }),
    );
    await assert.rejects(update, /must exist in AutoVerifiedAttributes/);
  });

  it('creates and updates identity providers', async () => {
    const client = userPoolsClient(emulator);
    const { Id: UserPoolId } = await create();
    const ProviderDetails = { client_id: 'g', client_secret: 's', authorize_scopes: 'openid email' };
    const google = { UserPoolId, ProviderName: 'Google', ProviderType: 'Google', ProviderDetails } as const;
    await client.send(new CreateIdentityProviderCommand({ ...google, AttributeMapping: { email: 'email' } }));
    await assert.rejects(client.send(new CreateIdentityProviderCommand(google)), {
      name: 'DuplicateProviderException',
    });
    await client.send(new UpdateIdentityProviderCommand({ ...google, AttributeMapping: { name: 'name' } }));
    const { IdentityProvider } = await client.send(
      new DescribeIdentityProviderCommand({ UserPoolId, ProviderName: 'Google' }),
    );
    assert.deepEqual(IdentityProvider?.AttributeMapping, { username: 'sub', name: 'name' });
    assert.equal(IdentityProvider?.ProviderDetails?.oidc_issuer, 'https://accounts.google.com');
    await assert.rejects(
      client.send(new DescribeIdentityProviderCommand({ UserPoolId, ProviderName: 'Facebook' })),
      { name: 'ResourceNotFoundException' },
    );
  });

  it('creates and lists resource servers', async () => {
    const client = userPoolsClient(emulator);
    const { Id: UserPoolId } = await create();
    const server = { UserPoolId, Identifier: 'https://api.example.com', Name: 'API' };
    const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Read' }];
    await client.send(new CreateResourceServerCommand({ ...server, Scopes }));
    const described = await client.send(
      new DescribeResourceServerCommand({ UserPoolId, Identifier: server.Identifier }),
    );
    assert.deepEqual(described.ResourceServer, { ...server, Scopes });
    const listed = await client.send(new ListResourceServersCommand({ UserPoolId }));
    assert.equal(listed.ResourceServers?.length, 1);
  });
});
