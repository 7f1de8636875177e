import assert from 'node:assert/strict';
import type { UserPoolClient } from '../../../src/model/authSnapshot';
import type { RepairRecipe } from '../../../src/model/repairRecipe';
import { planRepair } from '../../../src/repair/planRepair';
import {
  addTo,
  functionArn,
  knowing,
  linked,
  plan,
  pool,
  providerName,
  web,
} from '../../support/repairPlanning';
import { aClient, anIdentityPool, aUserPool } from '../../support/snapshots';

describe('planRepair', () => {
  it('says account, Region, what differs, which call makes it and which puts it back', () => {
    const { accountId, region, changes, calls, permissions } = plan(addTo({ LogoutURLs: ['myapp://out'] }));
    assert.deepEqual([accountId, region], ['123456789012', 'us-east-1']);
    assert.deepEqual(changes[0]?.differences, [{ path: ['LogoutURLs'], after: ['myapp://out'] }]);
    assert.equal(changes[0]?.modifiedAt, '2026-01-02T03:04:05.678Z');
    const [call] = calls;
    assert.deepEqual([call?.action, call?.change], ['cognito-idp:UpdateUserPoolClient', 0]);
    assert.deepEqual(call?.input.LogoutURLs, ['myapp://out']);
    assert.deepEqual(call?.inverse?.input.LogoutURLs, []);
    for (const name of ['hasSecret', 'ClientType', 'LastModifiedDate'])
      assert.ok(!(name in (call?.input ?? {})));
    assert.deepEqual(
      permissions.map(({ action, use }) => [action, use]),
      [
        ['cognito-idp:DescribeUserPoolClient', 'read'],
        ['cognito-idp:UpdateUserPoolClient', 'change'],
      ],
    );
  });

  it('is plain JSON', () => {
    const made = plan(
      [addTo({ LogoutURLs: ['myapp://out'] }), { recipe: 'updateUserPool', deletionProtection: 'ACTIVE' }],
      {
        userPool: aUserPool({ DeletionProtection: 'INACTIVE', CreationDate: new Date() }),
      },
    );
    assert.deepEqual(JSON.parse(JSON.stringify(made)), made);
  });

  it('plans nothing when all is well', () => {
    assert.equal(planRepair(addTo({ CallbackURLs: ['https://app.example.com/'] }), knowing()), undefined);
    const link: RepairRecipe = {
      ...{ recipe: 'updateIdentityPool', identityPoolId: linked.IdentityPoolId, linkClients: [web.ClientId] },
    };
    assert.equal(planRepair(link, knowing()), undefined);
  });

  it('makes one call of two repairs of one resource', () => {
    const { calls } = plan([
      addTo({ LogoutURLs: ['myapp://out'] }),
      addTo({ LogoutURLs: ['https://b.example.com/'] }),
    ]);
    assert.equal(calls.length, 1);
    assert.deepEqual(calls[0]?.input.LogoutURLs, ['myapp://out', 'https://b.example.com/']);
  });

  it('adds to what AWS does by itself where no flows or attributes are given', () => {
    const bare: UserPoolClient = aClient({ ClientName: 'bare' });
    delete bare.ExplicitAuthFlows;
    const { SchemaAttributes = [] } = aUserPool();
    const withTenant = aUserPool({ SchemaAttributes: [...SchemaAttributes, { Name: 'custom:a' }] });
    const { calls } = plan(
      addTo({ ExplicitAuthFlows: ['ALLOW_USER_AUTH'], WriteAttributes: ['custom:a'] }, bare.ClientId),
      { userPoolClients: [bare], userPool: withTenant },
    );
    assert.deepEqual(calls[0]?.input.ExplicitAuthFlows, [
      ...['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_USER_AUTH'],
    ]);
    assert.deepEqual(calls[0]?.input.WriteAttributes, ['email', 'custom:a']);
  });

  it('warns of the stack that made the pool, and of the apps that use the client', () => {
    const owned = aUserPool({ UserPoolTags: { 'aws:cloudformation:stack-name': 'users' } });
    const { hazards, affected } = plan(addTo({ LogoutURLs: ['myapp://out'] }), { userPool: owned });
    assert.deepEqual(
      hazards.map(({ kind }) => kind),
      ['otherApps', 'drift'],
    );
    assert.deepEqual(
      affected.map(({ resource }) => resource.type),
      ['identityPool', 'userPool'],
    );
  });

  it('names the stack that made an identity pool or a role, and who else gives a role', () => {
    const stack = { 'aws:cloudformation:stack-name': 'shop' };
    const Arn = 'arn:aws:iam::123456789012:role/shared';
    const role = {
      ...{ Arn, RoleName: 'shared', Tags: stack },
      AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [] }),
    };
    const given = (more: object) =>
      ({ status: 'read', value: { Roles: { authenticated: Arn }, ...more } }) as const;
    const other = anIdentityPool({
      ...{ IdentityPoolId: 'us-east-1:99999999-2222-3333-4444-555555555555', IdentityPoolName: 'other' },
      roles: given({}),
    });
    const parts = {
      identityPools: [anIdentityPool({ IdentityPoolTags: stack }), other],
      roles: [{ arn: Arn, role: { status: 'read', value: role } as const }],
      groups: [{ GroupName: 'staff', RoleArn: Arn }],
    };
    const words = (recipe: RepairRecipe) => {
      const { affected, hazards } = plan(recipe, parts);
      return {
        affected: affected.map(({ resource, message }) => `${resource.type} ${resource.name}: ${message}`),
        drift: hazards.flatMap(({ kind, message }) => (kind === 'drift' ? message : [])),
      };
    };
    const { IdentityPoolId: identityPoolId } = linked;
    const trust = words({
      ...{ recipe: 'updateAssumeRolePolicy', roleArn: Arn, identityPoolId, state: 'authenticated' },
    });
    const shared = [
      'identityPool other: Gives its users the role "shared" too.',
      'group staff: Gives its members the role "shared".',
    ];
    assert.deepEqual(trust.affected, [...shared, 'role shared: Belongs to "shop".']);
    assert.deepEqual(trust.drift, [
      '"shop" made the role "shared", and may undo this change with its next update.',
    ]);
    const set = words({ recipe: 'setIdentityPoolRoles', identityPoolId, unauthenticated: { arn: Arn } });
    for (const one of [...shared, `identityPool ${linked.IdentityPoolName}: Belongs to "shop".`])
      assert.ok(set.affected.includes(one), set.affected.join('\n'));
    assert.deepEqual(set.drift, [
      `"shop" made the identity pool "${linked.IdentityPoolName}", and may undo this change with its next update.`,
    ]);
    const guests = words({ recipe: 'updateIdentityPool', identityPoolId, allowGuests: true });
    assert.deepEqual(guests.drift, set.drift);
  });

  it('warns that guests get in, with the role they get', () => {
    const { hazards } = plan({
      ...{ recipe: 'updateIdentityPool', identityPoolId: linked.IdentityPoolId, allowGuests: true },
    });
    assert.deepEqual(hazards, [
      {
        kind: 'guestAccess',
        message:
          'Anyone on the internet gets the permissions of the role Cognito_myUnauth_Role, without signing in.',
      },
    ]);
  });

  it('corrects the name of a provider, and of the mappings under that name', () => {
    const wrong = providerName.replace('us-east-1.', 'eu-west-1.');
    const mapping = { Type: 'Token', AmbiguousRoleResolution: 'Deny' } as const;
    const faulty = anIdentityPool({
      CognitoIdentityProviders: [{ ProviderName: wrong, ClientId: 'a' }],
      roles: {
        status: 'read',
        value: {
          Roles: { authenticated: 'arn:aws:iam::123456789012:role/a' },
          RoleMappings: { [`${wrong}:a`]: mapping },
        },
      },
    });
    const { calls } = plan(
      { recipe: 'updateIdentityPool', identityPoolId: faulty.IdentityPoolId, correctProviderName: true },
      { identityPools: [faulty] },
    );
    assert.deepEqual(
      calls.map(({ operation }) => operation),
      ['UpdateIdentityPool', 'SetIdentityPoolRoles'],
    );
    assert.deepEqual(calls[0]?.input.CognitoIdentityProviders, [
      { ProviderName: providerName, ClientId: 'a' },
    ]);
    assert.deepEqual(calls[1]?.input.RoleMappings, { [`${providerName}:a`]: mapping });
  });

  it('makes a client without secret of one that has one, and has it trusted under its new id', () => {
    const server = aClient({
      ClientName: 'server',
      hasSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['api/read'],
      AllowedOAuthFlowsUserPoolClient: true,
      EnablePropagateAdditionalUserContextData: true,
      IdTokenValidity: 5,
    });
    const { calls, selects } = plan(
      {
        recipe: 'createUserPoolClient',
        clientName: 'new',
        copyOf: server.ClientId,
        identityPoolId: linked.IdentityPoolId,
        selectAs: ['webClient', 'nativeClient'],
      },
      { userPoolClients: [web, server] },
    );
    const { GenerateSecret, IdTokenValidity, ...input } = calls[0]?.input ?? {};
    assert.deepEqual([GenerateSecret, IdTokenValidity], [false, 5]);
    for (const name of [
      'AllowedOAuthFlows',
      'AllowedOAuthScopes',
      'EnablePropagateAdditionalUserContextData',
    ])
      assert.ok(!(name in input), name);
    assert.equal(input.AllowedOAuthFlowsUserPoolClient, false);
    assert.deepEqual(calls[0]?.slots, [
      { slot: '{{userPoolClientId}}', path: ['UserPoolClient', 'ClientId'] },
    ]);
    assert.match(JSON.stringify(calls[1]?.input), /"ClientId":"\{\{userPoolClientId\}\}"/);
    assert.deepEqual(selects, [
      { slot: '{{userPoolClientId}}', as: 'webClient' },
      { slot: '{{userPoolClientId}}', as: 'nativeClient' },
    ]);
  });

  it('chooses a statement id that the function does not have', () => {
    const Statement = [{ Sid: `CognitoTrigger-${pool.Id}` }];
    const { calls } = plan(
      { recipe: 'addTriggerPermission', functionArn },
      {
        triggerFunctions: [
          {
            arn: functionArn,
            triggerFunction: { status: 'read', value: { policy: JSON.stringify({ Statement }) } },
          },
        ],
      },
    );
    assert.deepEqual(calls[0]?.input, {
      FunctionName: functionArn,
      StatementId: `CognitoTrigger-${pool.Id}-2`,
      Action: 'lambda:InvokeFunction',
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: pool.Arn,
    });
  });

  it('sends what AWS asks of an update of a user pool, and not what it refuses', () => {
    const full = aUserPool({
      DeletionProtection: 'INACTIVE',
      Policies: { PasswordPolicy: { MinimumLength: 8, TemporaryPasswordValidityDays: 3 } },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 3 },
      EstimatedNumberOfUsers: 5,
      Domain: 'x',
    });
    const { calls } = plan({ recipe: 'updateUserPool', deletionProtection: 'ACTIVE' }, { userPool: full });
    const { input } = calls[0] ?? assert.fail();
    assert.equal(input.PoolName, full.Name);
    assert.deepEqual(input.AdminCreateUserConfig, { AllowAdminCreateUserOnly: true });
    for (const name of ['Id', 'Name', 'Arn', 'SchemaAttributes', 'EstimatedNumberOfUsers', 'Domain'])
      assert.ok(!(name in input), name);
  });
});
