import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/environment-matches-cognito';
import type { SnapshotParts } from '../../../../src/model/authSnapshot';
import { aProject } from '../../../support/projects';
import { aClient, anIdentityPool, aSnapshot, aUserPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const pool = aUserPool();
const client = aClient();
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const identityPool = anIdentityPool({
  AllowUnauthenticatedIdentities: true,
  roles: {
    status: 'read',
    value: { Roles: { authenticated: role('auth'), unauthenticated: role('unauth') } },
  },
});
const recorded = {
  userPoolId: pool.Id,
  userPoolName: pool.Name,
  webClientId: client.ClientId,
  nativeClientId: client.ClientId,
  identityPoolId: identityPool.IdentityPoolId,
  identityPoolName: identityPool.IdentityPoolName,
  allowUnauthenticatedIdentities: true,
  authRoleArn: role('auth'),
  unauthRoleArn: role('unauth'),
};

function tracked(values: object, parts: Partial<SnapshotParts> = {}): CheckInput {
  const environment = {
    name: 'prod',
    envName: 'prod',
    resourceName: 'shop',
    values: { ...values },
    recorded: {},
  };
  return {
    snapshot: aSnapshot({
      userPool: pool,
      userPoolClients: [client],
      identityPools: [identityPool],
      ...parts,
    }),
    trackedEnvironment: { project: aProject(), environment },
  };
}

testRule(rule, {
  accept: {
    'values as Cognito has them': tracked(recorded),
    'an environment that imports another pool': tracked({
      ...recorded,
      userPoolId: 'other',
      webClientId: 'gone',
    }),
    'a value nobody recorded': tracked({ userPoolId: pool.Id, webClientId: client.ClientId }),
  },
  reject: {
    'a role that the identity pool no longer has, with a way for either side': {
      input: tracked({ ...recorded, authRoleArn: role('before') }),
      message: `Environment "prod" records "authRoleArn" as ${role('before')}, in Cognito it is ${role('auth')}.`,
      fixes: [
        'Refresh environment "prod" from Cognito',
        `Give "${identityPool.IdentityPoolName}" the role that is recorded`,
      ],
    },
    'guests that were locked out since': {
      input: tracked(recorded, {
        identityPools: [{ ...identityPool, AllowUnauthenticatedIdentities: false }],
      }),
      message: 'Environment "prod" records "allowUnauthenticatedIdentities" as true, in Cognito it is false.',
      fixes: [
        'Refresh environment "prod" from Cognito',
        `Allow guests in "${identityPool.IdentityPoolName}"`,
      ],
    },
    'a client and an identity pool that are gone, which nothing can refresh': {
      input: tracked({ ...recorded, nativeClientId: '9gone', userPoolName: 'old' }, { identityPools: [] }),
      message: [
        'Environment "prod" imports 9gone, which no longer exists.',
        `Environment "prod" imports ${identityPool.IdentityPoolId}, which no longer exists.`,
        `Environment "prod" records "userPoolName" as old, in Cognito it is ${pool.Name}.`,
      ],
      fixes: [],
    },
    'the app of a social provider that changed': {
      input: tracked(
        { ...recorded, facebookAppId: 'old' },
        { identityPools: [{ ...identityPool, SupportedLoginProviders: { 'graph.facebook.com': 'new' } }] },
      ),
      message: 'Environment "prod" records "facebookAppId" as old, in Cognito it is new.',
    },
  },
});
