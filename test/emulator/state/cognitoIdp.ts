import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import type { Service } from '../service';
import { ServiceError } from '../serviceError';
import { cognitoIdpConstraints } from './cognitoIdpConstraints';
import { cognitoIdpQuota } from './cognitoIdpQuotas';
import * as admin from './adminUsers';
import * as groups from './groups';
import * as identityProviders from './identityProviders';
import { initiateAuth } from './initiateAuth';
import { listUsers } from './listUsers';
import * as branding from './managedLoginBranding';
import { getUserPoolMfaConfig, setUserPoolMfaConfig } from './mfa';
import { respondToAuthChallenge } from './passwordProof';
import { getTokensFromRefreshToken, revokeToken } from './refreshSession';
import * as resourceServers from './resourceServers';
import { storeOfClient } from './signIn';
import { getUser, globalSignOut } from './signedInUser';
import * as userGroups from './userGroups';
import * as clients from './userPoolClients';
import * as domains from './userPoolDomains';
import { seedUserPools } from './userPoolSeed';
import * as pools from './userPools';

/** Amazon Cognito user pools. */
export const cognitoIdp: Service = {
  name: 'cognito-idp',
  protocol: 'json11',
  sdk,
  targetPrefix: 'AWSCognitoIdentityProviderService',
  validationError: 'InvalidParameterException',
  constraints: cognitoIdpConstraints,
  invalidPageToken: () => new ServiceError('InvalidParameterException', 'Invalid pagination token'),
  resourceArn(input, call) {
    const { UserPoolId } = input as { UserPoolId?: string };
    return UserPoolId && `arn:aws:cognito-idp:${call.region}:${call.accountId}:userpool/${UserPoolId}`;
  },
  seedRegion: seedUserPools,
  quota: cognitoIdpQuota,
  unsigned: {
    operations: new Set([
      ...['InitiateAuth', 'RespondToAuthChallenge', 'GetTokensFromRefreshToken'],
      ...['GetUser', 'GlobalSignOut', 'RevokeToken'],
    ]),
    locate: storeOfClient,
  },
  operations: {
    CreateUserPool: pools.createUserPool,
    DescribeUserPool: pools.describeUserPool,
    ListUserPools: pools.listUserPools,
    UpdateUserPool: pools.updateUserPool,
    DeleteUserPool: pools.deleteUserPool,
    AddCustomAttributes: pools.addCustomAttributes,
    ListTagsForResource: pools.listTagsForResource,
    GetUserPoolMfaConfig: getUserPoolMfaConfig,
    SetUserPoolMfaConfig: setUserPoolMfaConfig,

    CreateUserPoolClient: clients.createUserPoolClient,
    DescribeUserPoolClient: clients.describeUserPoolClient,
    ListUserPoolClients: clients.listUserPoolClients,
    UpdateUserPoolClient: clients.updateUserPoolClient,
    DeleteUserPoolClient: clients.deleteUserPoolClient,
    CreateManagedLoginBranding: branding.createManagedLoginBranding,
    DeleteManagedLoginBranding: branding.deleteManagedLoginBranding,
    DescribeManagedLoginBrandingByClient: branding.describeManagedLoginBrandingByClient,

    CreateUserPoolDomain: domains.createUserPoolDomain,
    DescribeUserPoolDomain: domains.describeUserPoolDomain,
    DeleteUserPoolDomain: domains.deleteUserPoolDomain,
    CreateIdentityProvider: identityProviders.createIdentityProvider,
    DescribeIdentityProvider: identityProviders.describeIdentityProvider,
    ListIdentityProviders: identityProviders.listIdentityProviders,
    UpdateIdentityProvider: identityProviders.updateIdentityProvider,
    CreateResourceServer: resourceServers.createResourceServer,
    DescribeResourceServer: resourceServers.describeResourceServer,
    ListResourceServers: resourceServers.listResourceServers,

    CreateGroup: groups.createGroup,
    GetGroup: groups.getGroup,
    ListGroups: groups.listGroups,
    UpdateGroup: groups.updateGroup,
    DeleteGroup: groups.deleteGroup,
    AdminAddUserToGroup: userGroups.adminAddUserToGroup,
    AdminRemoveUserFromGroup: userGroups.adminRemoveUserFromGroup,
    AdminListGroupsForUser: userGroups.adminListGroupsForUser,
    ListUsersInGroup: userGroups.listUsersInGroup,

    AdminCreateUser: admin.adminCreateUser,
    AdminGetUser: admin.adminGetUser,
    AdminDeleteUser: admin.adminDeleteUser,
    AdminDisableUser: admin.adminDisableUser,
    AdminEnableUser: admin.adminEnableUser,
    AdminSetUserPassword: admin.adminSetUserPassword,
    AdminResetUserPassword: admin.adminResetUserPassword,
    AdminUpdateUserAttributes: admin.adminUpdateUserAttributes,
    AdminUserGlobalSignOut: admin.adminUserGlobalSignOut,
    ListUsers: listUsers,
    RespondToAuthChallenge: respondToAuthChallenge,
    GetTokensFromRefreshToken: getTokensFromRefreshToken,
    RevokeToken: revokeToken,
    GetUser: getUser,
    GlobalSignOut: globalSignOut,
    InitiateAuth: initiateAuth,
  },
};
