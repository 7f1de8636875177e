import type { RepairRecipe } from '../../src/model/repairRecipe';
import * as seed from './repairSeed';

/** The ids of the things to repair, where AWS has chosen them itself. */
export interface RepairIds {
  readonly web: string;
  readonly native: string;
  readonly server: string;
  readonly identityPoolId: string;
}

/** Every recipe, each with something to do in `repairSeed`. */
export interface RepairCase {
  readonly name: string;
  readonly recipes: readonly RepairRecipe[];
  /** What it changes or makes, in the words of `accountState`, sorted; nothing else may change. */
  readonly changes: readonly string[];
  /** What an AWS that keeps what an update leaves out does not take away again: undo has to say so. */
  readonly mayStay?: { readonly thing: string; readonly member: string };
}

const { functionArn, roleArn } = seed;

/** The same repairs in an account where the things of `repairSeed` have other ids. */
export const repairCasesOf = ({ web, native, server, identityPoolId }: RepairIds): readonly RepairCase[] => [
  {
    name: 'updateUserPoolClient: add a sign-out URL',
    changes: ['app client web'],
    recipes: [
      {
        recipe: 'updateUserPoolClient',
        userPoolClientId: web,
        add: { LogoutURLs: ['https://app.example.com/out'] },
      },
    ],
  },
  {
    name: 'updateUserPoolClient: the same settings for two clients',
    changes: ['app client native', 'app client web'],
    recipes: [
      { recipe: 'updateUserPoolClient', userPoolClientId: web, add: { LogoutURLs: ['myapp://out'] } },
      {
        recipe: 'updateUserPoolClient',
        userPoolClientId: native,
        add: { CallbackURLs: ['https://app.example.com/native'] },
      },
    ],
  },
  {
    name: 'createUserPoolClient: a public copy that the identity pool trusts',
    changes: ['app client web without secret', 'identity pool repair me'],
    recipes: [
      {
        recipe: 'createUserPoolClient',
        clientName: 'web without secret',
        copyOf: server,
        identityPoolId,
        selectAs: ['webClient'],
      },
    ],
  },
  {
    name: 'updateIdentityPool: link a client and let guests in',
    changes: ['identity pool repair me'],
    recipes: [{ recipe: 'updateIdentityPool', identityPoolId, linkClients: [native], allowGuests: true }],
  },
  {
    name: 'createIdentityPool: with two roles',
    changes: [
      'identity pool staging',
      'role staging-authRole',
      'role staging-unauthRole',
      'roles of staging',
    ],
    recipes: [
      {
        recipe: 'createIdentityPool',
        identityPoolName: 'staging',
        clientIds: [web, native],
        authRoleName: 'staging-authRole',
        unauthRoleName: 'staging-unauthRole',
      },
    ],
  },
  {
    name: 'setIdentityPoolRoles: a new role for guests',
    changes: ['role unauth', 'roles of repair me'],
    recipes: [{ recipe: 'setIdentityPoolRoles', identityPoolId, unauthenticated: { newRoleName: 'unauth' } }],
  },
  {
    name: 'updateAssumeRolePolicy: trust one more identity pool',
    changes: ['role auth'],
    recipes: [
      { recipe: 'updateAssumeRolePolicy', roleArn: roleArn('auth'), identityPoolId, state: 'authenticated' },
    ],
  },
  {
    name: 'createUserPoolDomain: a prefix',
    changes: ['domain repair-me'],
    recipes: [{ recipe: 'createUserPoolDomain', domain: 'repair-me' }],
  },
  {
    name: 'createManagedLoginBranding: for one client',
    changes: ['style of web'],
    recipes: [{ recipe: 'createManagedLoginBranding', userPoolClientId: web }],
  },
  {
    name: 'addTriggerPermission',
    changes: ['function post-confirmation'],
    recipes: [{ recipe: 'addTriggerPermission', functionArn }],
  },
  {
    name: 'updateUserPool: deletion protection',
    changes: ['user pool'],
    recipes: [{ recipe: 'updateUserPool', deletionProtection: 'ACTIVE' }],
  },
  {
    name: 'updateGroup: another precedence',
    changes: ['group guides'],
    recipes: [{ recipe: 'updateGroup', groupName: 'guides', precedence: 2 }],
  },
  {
    name: 'updateGroup: a role of its own',
    mayStay: { thing: 'group visitors', member: 'RoleArn' },
    changes: ['group visitors', 'role visitors-role'],
    recipes: [
      {
        recipe: 'updateGroup',
        groupName: 'visitors',
        role: { newRoleName: 'visitors-role', identityPoolId },
      },
    ],
  },
  {
    name: 'updateIdentityProvider: fill one attribute less',
    changes: ['identity provider Corporate'],
    recipes: [
      { recipe: 'updateIdentityProvider', providerName: 'Corporate', dropMappings: ['custom:tenant'] },
    ],
  },
  {
    name: 'setUserPoolMfaConfig: authenticator apps',
    changes: ['second factors'],
    recipes: [{ recipe: 'setUserPoolMfaConfig', totp: true }],
  },
  {
    name: 'several at once',
    changes: [
      'app client web',
      'domain repair-me',
      'function post-confirmation',
      'identity pool repair me',
      'role auth',
      'role unauth',
      'roles of repair me',
    ],
    recipes: [
      { recipe: 'updateUserPoolClient', userPoolClientId: web, add: { LogoutURLs: ['myapp://out'] } },
      { recipe: 'updateIdentityPool', identityPoolId, linkClients: [native] },
      { recipe: 'setIdentityPoolRoles', identityPoolId, unauthenticated: { newRoleName: 'unauth' } },
      { recipe: 'updateAssumeRolePolicy', roleArn: roleArn('auth'), identityPoolId, state: 'authenticated' },
      { recipe: 'createUserPoolDomain', domain: 'repair-me' },
      { recipe: 'addTriggerPermission', functionArn },
    ],
  },
];

export const repairCases = repairCasesOf(seed);
