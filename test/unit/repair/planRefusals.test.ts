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
