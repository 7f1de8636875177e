import assert from 'node:assert/strict';
import {
  CreateIdentityPoolCommand,
  DeleteIdentityPoolCommand,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  SetIdentityPoolRolesCommand,
  UpdateIdentityPoolCommand,
  type CognitoIdentityClient,
} from '@aws-sdk/client-cognito-identity';
import { startEmulator, type Emulator } from '../../emulator/server';
import { identityPoolsClient } from '../../support/emulatorClients';

const ProviderName = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI';
const ClientId = '1webclientid00000000000000';
const authenticated = 'arn:aws:iam::123456789012:role/auth';
const mapping = { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' } as const;

describe('emulator: identity pools', () => {
  let emulator: Emulator;
  let client: CognitoIdentityClient;
  before(async () => {
    emulator = await startEmulator();
    client = identityPoolsClient(emulator);
  });
  beforeEach(() => emulator.reset());
  after(() => emulator.close());

  const create = async (on = client) => {
    const { IdentityPoolId } = await on.send(
      new CreateIdentityPoolCommand({
        IdentityPoolName: 'mine',
        AllowUnauthenticatedIdentities: true,
        AllowClassicFlow: true,
        SupportedLoginProviders: { 'accounts.google.com': 'g' },
        CognitoIdentityProviders: [{ ProviderName, ClientId }],
      }),
    );
    return IdentityPoolId ?? '';
  };
  const described = (IdentityPoolId: string, on = client) =>
    on.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));

  it('creates, describes and deletes', async () => {
    const IdentityPoolId = await create();
    assert.match(IdentityPoolId, /^us-east-1:[0-9a-f-]{36}$/);
    assert.equal((await described(IdentityPoolId)).AllowClassicFlow, true);
    await client.send(new DeleteIdentityPoolCommand({ IdentityPoolId }));
    await assert.rejects(described(IdentityPoolId), { name: 'ResourceNotFoundException' });
  });

  it('refuses a malformed id and a malformed provider', async () => {
    await assert.rejects(described('us-east-1_AbCdEfGhI'), {
      name: 'ValidationException',
      message: /at 'identityPoolId' failed to satisfy constraint: Member must satisfy regular expression/,
    });
    const IdentityPoolId = await create();
    const update = new UpdateIdentityPoolCommand({
      IdentityPoolId,
      IdentityPoolName: 'mine',
      AllowUnauthenticatedIdentities: true,
      CognitoIdentityProviders: [{ ProviderName: 'us-east-1_AbCdEfGhI', ClientId }],
    });
    await assert.rejects(client.send(update), { name: 'InvalidParameterException' });
  });

  for (const updateSemantics of ['reset-all', 'measured', 'preserve-all'] as const) {
    it(`UpdateIdentityPool and SetIdentityPoolRoles follow ${updateSemantics}`, async () => {
      const own = await startEmulator({ updateSemantics });
      try {
        const on = identityPoolsClient(own);
        const keeps = updateSemantics === 'preserve-all';
        const IdentityPoolId = await create(on);
        const Roles = { authenticated };
        const RoleMappings = { [`${ProviderName}:${ClientId}`]: mapping };
        await on.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles, RoleMappings }));
        await on.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles }));
        const roles = await on.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
        assert.deepEqual(roles.RoleMappings, keeps ? RoleMappings : undefined);
        await on.send(
          new UpdateIdentityPoolCommand({
            IdentityPoolId,
            IdentityPoolName: 'renamed',
            AllowUnauthenticatedIdentities: false,
          }),
        );
        const pool = await described(IdentityPoolId, on);
        assert.equal(pool.IdentityPoolName, 'renamed');
        assert.equal(pool.AllowUnauthenticatedIdentities, false);
        assert.deepEqual(pool.CognitoIdentityProviders, keeps ? [{ ProviderName, ClientId }] : undefined);
        assert.equal(pool.AllowClassicFlow, keeps ? true : undefined);
      } finally {
        await own.close();
      }
    });
  }

  it('refuses role mappings of providers that the pool does not have', async () => {
    const IdentityPoolId = await create();
    const set = new SetIdentityPoolRolesCommand({
      IdentityPoolId,
      Roles: { authenticated },
      RoleMappings: { [`${ProviderName}:gone`]: mapping },
    });
    await assert.rejects(client.send(set), {
      name: 'InvalidParameterException',
      message: /is not a valid RoleMapping ProviderName or is not a configured provider/,
    });
  });
});
