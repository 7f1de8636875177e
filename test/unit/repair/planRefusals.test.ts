import assert from 'node:assert/strict';
import type { RepairRecipe } from '../../../src/model/repairRecipe';
import { planRepair } from '../../../src/repair/planRepair';
import {
  addTo,
  functionArn,
  knowing,
  linked,
  plan,
  providerName,
  refuses,
  web,
} from '../../support/repairPlanning';
import { aClient, anIdentityPool, aUserPool } from '../../support/snapshots';

describe('planRepair refuses', () => {
  const urls = (count: number) =>
    Array.from({ length: count }, (_, index) => `https://${index}.example.com/`);
  it('keeps to the limits of AWS', () => {
    refuses(
      addTo({ CallbackURLs: urls(100) }),
      {},
      /^Callback URLs of the app client: AWS allows 100, and there would be 101\.$/,
    );
    refuses(addTo({ LogoutURLs: urls(101) }), {}, /AWS allows 100, and there would be 101/);
    const clients = Array.from({ length: 1000 }, (_, index) => aClient({ ClientName: `c${index}` }));
    const create: RepairRecipe = { recipe: 'createUserPoolClient', clientName: 'new' };
    refuses(create, { userPoolClients: clients }, /AWS allows 1000, and there would be 1001/);
    // Whoever has more has a higher quota.
    assert.ok(
      planRepair(create, knowing({ userPoolClients: [...clients, aClient({ ClientName: 'more' })] })),
    );
    const providers = Array.from({ length: 50 }, (_, index) => ({
      ProviderName: providerName,
      ClientId: `c${index}`,
    }));
    refuses(
      { recipe: 'updateIdentityPool', identityPoolId: linked.IdentityPoolId, linkClients: [web.ClientId] },
      { identityPools: [anIdentityPool({ CognitoIdentityProviders: providers })] },
      /AWS allows 50, and there would be 51/,
    );
    const scopes = Array.from({ length: 51 }, (_, index) => `api/${index}`);
    refuses(addTo({ AllowedOAuthScopes: scopes }), {}, /AWS allows 50, and there would be 51/);
  });

  it('keeps to the limit of role mappings', () => {
    const ids = Array.from({ length: 11 }, (_, index) => `client${index}`);
    const CognitoIdentityProviders = ids.map((ClientId) => ({ ProviderName: providerName, ClientId }));
    const mapped = (count: number) =>
      anIdentityPool({
        CognitoIdentityProviders,
        roles: {
          status: 'read',
          value: {
            Roles: {},
            RoleMappings: Object.fromEntries(
              ids.slice(0, count).map((id) => [`${providerName}:${id}`, { Type: 'Token' as const }]),
            ),
          },
        },
      });
    const copy: RepairRecipe = {
      recipe: 'setIdentityPoolRoles',
      identityPoolId: linked.IdentityPoolId,
      copyMapping: { fromClientId: 'client0', toClientId: 'client10' },
    };
    refuses(copy, { identityPools: [mapped(10)] }, /AWS allows 10, and there would be 11/);
    assert.ok(planRepair(copy, knowing({ identityPools: [mapped(9)] })));
  });

  it('keeps a trust policy to the size that IAM takes', () => {
    const statement = (id: number) => ({
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::123456789012:role/${'x'.repeat(50)}${id}` },
      Action: 'sts:AssumeRole',
    });
    const Statement = Array.from({ length: 12 }, (_, index) => statement(index));
    const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
    const roleArn = 'arn:aws:iam::123456789012:role/crowded';
    const value = { Arn: roleArn, RoleName: 'crowded', AssumeRolePolicyDocument };
    refuses(
      {
        ...{ recipe: 'updateAssumeRolePolicy', roleArn, state: 'authenticated' },
        identityPoolId: linked.IdentityPoolId,
      },
      { roles: [{ arn: roleArn, role: { status: 'read', value } }] },
      /^Characters in the trust policy: AWS allows 2048/,
    );
  });

  it('refuses what AWS would refuse', () => {
    const bare = aClient({ ClientName: 'bare', ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] });
    const flows = addTo({ AllowedOAuthFlows: ['code'] }, bare.ClientId);
    refuses(flows, { userPoolClients: [bare] }, /no callback URL/);
    const mixed = addTo({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] }, bare.ClientId);
    refuses(mixed, { userPoolClients: [bare] }, /cannot be mixed/);
    refuses(
      { recipe: 'createUserPoolClient', clientName: 'web' },
      {},
      /There is an app client "web" already/,
    );
    refuses({ recipe: 'createUserPoolClient', clientName: 'a/b' }, {}, /cannot be the name/);
    refuses({ recipe: 'createUserPoolDomain', domain: 'my-cognito' }, {}, /cannot be the prefix/);
    refuses(
      { recipe: 'createUserPoolDomain', domain: 'b' },
      { userPool: aUserPool({ Domain: 'a' }) },
      /has the domain "a"/,
    );
    const roles = {
      Roles: {},
      RoleMappings: { 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Gone:x': { Type: 'Token' as const } },
    };
    const stale = anIdentityPool({ roles: { status: 'read', value: roles } });
    const set = { recipe: 'setIdentityPoolRoles', identityPoolId: stale.IdentityPoolId } as const;
    refuses(
      { ...set, unauthenticated: { newRoleName: 'unauth' } },
      { identityPools: [stale] },
      /role mappings of providers that it does not list/,
    );
    const { calls } = plan({ ...set, dropStaleMappings: true }, { identityPools: [stale] });
    assert.deepEqual(calls[0]?.input.RoleMappings, {});
  });

  it('refuses settings of an app client that name what the user pool does not have', () => {
    refuses(addTo({ CallbackURLs: [''] }), {}, /would get an empty URL/);
    const google = addTo({ SupportedIdentityProviders: ['COGNITO', 'Google'] });
    refuses(google, { identityProviders: [] }, /providers that the user pool does not have: Google$/);
    const known = [{ ProviderName: 'Google', ProviderType: 'Google' as const }];
    assert.ok(planRepair(google, knowing({ identityProviders: known })));
    // Without having looked, AWS is to say it.
    assert.ok(planRepair(google, knowing()));

    refuses(addTo({ ReadAttributes: ['custom:x'] }), {}, /attributes that the user pool does not have/);
    const SchemaAttributes = [{ Name: 'email', Required: true }, { Name: 'name' }];
    const userPool = aUserPool({ SchemaAttributes });
    const narrow = aClient({ ClientName: 'narrow', WriteAttributes: [] });
    refuses(
      addTo({ WriteAttributes: ['name'] }, narrow.ClientId),
      { userPool, userPoolClients: [narrow] },
      /could not write required attributes, .*: email$/,
    );
  });

  it('says what is not known and which permission is missing', () => {
    const snapshot = knowing();
    const denied = {
      ...snapshot,
      parts: {
        ...snapshot.parts,
        userPoolClients: { status: 'denied', action: 'cognito-idp:ListUserPoolClients' },
      },
    } as const;
    assert.throws(() => planRepair(addTo({}), denied), {
      name: 'UserError',
      kind: 'denied',
      action: 'cognito-idp:ListUserPoolClients',
    });
    refuses({ recipe: 'addTriggerPermission', functionArn }, {}, /has not been read: Trigger functions/);
    refuses(addTo({}, 'gone'), {}, /not there any more: App client "gone"/);
  });
});
