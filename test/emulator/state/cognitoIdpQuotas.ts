import type { Quota } from '../service';

/** Requests a second for an account in a Region. */
const perCategory = {
  UserPoolRead: 15,
  UserPoolUpdate: 15,
  UserPoolClientRead: 15,
  UserPoolClientUpdate: 15,
  UserPoolResourceRead: 20,
  UserPoolResourceUpdate: 15,
  UserList: 30,
  UserRead: 120,
  UserResourceRead: 50,
  UserUpdate: 25,
  UserCreation: 50,
  UserAccountRecovery: 30,
  UserAuthentication: 120,
} as const;

type Category = keyof typeof perCategory;

const operations: Readonly<Record<Category, readonly string[]>> = {
  UserPoolRead: ['ListUserPools', 'DescribeUserPool'],
  UserPoolUpdate: ['CreateUserPool', 'UpdateUserPool', 'DeleteUserPool'],
  UserPoolClientRead: ['ListUserPoolClients', 'DescribeUserPoolClient'],
  UserPoolClientUpdate: ['CreateUserPoolClient', 'UpdateUserPoolClient', 'DeleteUserPoolClient'],
  UserPoolResourceRead: [
    'ListIdentityProviders',
    'DescribeIdentityProvider',
    'ListGroups',
    'GetGroup',
    'GetUserPoolMfaConfig',
    'DescribeUserPoolDomain',
    'DescribeResourceServer',
    'ListResourceServers',
    'DescribeManagedLoginBrandingByClient',
    'ListTagsForResource',
  ],
  UserPoolResourceUpdate: [
    'CreateGroup',
    'UpdateGroup',
    'DeleteGroup',
    'CreateIdentityProvider',
    'UpdateIdentityProvider',
    'CreateResourceServer',
    'CreateUserPoolDomain',
    'DeleteUserPoolDomain',
    'SetUserPoolMfaConfig',
    'AddCustomAttributes',
    'CreateManagedLoginBranding',
    'DeleteManagedLoginBranding',
  ],
  UserList: ['ListUsers', 'ListUsersInGroup'],
  UserRead: ['AdminGetUser'],
  UserResourceRead: ['AdminListGroupsForUser'],
  UserUpdate: [
    'AdminAddUserToGroup',
    'AdminRemoveUserFromGroup',
    'AdminUpdateUserAttributes',
    'AdminEnableUser',
    'AdminDisableUser',
    'AdminDeleteUser',
    'AdminUserGlobalSignOut',
  ],
  UserCreation: ['AdminCreateUser'],
  UserAccountRecovery: ['AdminResetUserPassword', 'AdminSetUserPassword'],
  UserAuthentication: ['InitiateAuth', 'RespondToAuthChallenge', 'GetTokensFromRefreshToken'],
};

const categoryOf = new Map(
  (Object.entries(operations) as [Category, readonly string[]][]).flatMap(([category, names]) =>
    names.map((name) => [name, category] as const),
  ),
);

/** Beside the account's quota, each operation on one and the same pool has its own. */
const limitedPerPool: ReadonlySet<Category> = new Set([
  'UserPoolClientRead',
  'UserPoolClientUpdate',
  'UserPoolResourceRead',
  'UserPoolResourceUpdate',
]);

/** The quotas that Amazon Cognito documents. https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html */
export function cognitoIdpQuota(operation: string, input: object): Quota[] {
  const category = categoryOf.get(operation);
  if (!category) return [];
  const { UserPoolId } = input as { UserPoolId?: string };
  const perPool = UserPoolId !== undefined && limitedPerPool.has(category);
  return [
    { category, perSecond: perCategory[category] },
    ...(perPool ? [{ category: `${operation}/${UserPoolId}`, perSecond: 5 }] : []),
  ];
}
