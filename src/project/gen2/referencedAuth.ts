/** What a `referenceAuth` call is to say. */
export interface ReferencedAuth {
  readonly userPoolId: string;
  readonly identityPoolId: string;
  readonly userPoolClientId: string;
  readonly authRoleArn: string;
  readonly unauthRoleArn: string;
  /** Role ARN by group name. */
  readonly groups: Readonly<Record<string, string>>;
  readonly access: readonly UserAccess[];
}

/** What a function of the backend may do with the users. */
export interface UserAccess {
  readonly function: BackendFunction;
  readonly actions: readonly string[];
}

/** A function that the backend defines: the constant that a script exports. */
export interface BackendFunction {
  readonly name: string;
  /** Relative to the project's root, with `/`. */
  readonly path: string;
}

/** The properties that every call has, in the documentation's order, with the variable for the value of each. */
export const referenceProperties = {
  userPoolId: 'AUTH_USER_POOL_ID',
  identityPoolId: 'AUTH_IDENTITY_POOL_ID',
  userPoolClientId: 'AUTH_USER_POOL_CLIENT_ID',
  authRoleArn: 'AUTH_AUTHENTICATED_ROLE_ARN',
  unauthRoleArn: 'AUTH_UNAUTHENTICATED_ROLE_ARN',
} as const;
export type ReferenceProperty = keyof typeof referenceProperties;

export const groupVariable = (name: string): string =>
  `AUTH_GROUP_${name.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_ROLE_ARN`;

/** What `access` can allow. https://docs.amplify.aws/react/build-a-backend/auth/grant-access-to-auth-resources/ */
export const authActions = [
  ...(['manageUsers', 'manageGroups', 'manageGroupMembership', 'manageUserDevices'] as const),
  ...(['managePasswordRecovery', 'addUserToGroup', 'createGroup', 'createUser', 'deleteGroup'] as const),
  ...(['deleteUser', 'deleteUserAttributes', 'disableUser', 'enableUser', 'forgetDevice'] as const),
  ...(['getDevice', 'getGroup', 'getUser', 'listUsers', 'listUsersInGroup', 'listDevices'] as const),
  ...(['listGroups', 'listGroupsForUser', 'removeUserFromGroup', 'resetUserPassword'] as const),
  ...(['setUserMfaPreference', 'setUserPassword', 'setUserSettings', 'updateDeviceStatus'] as const),
  ...(['updateGroup', 'updateUserAttributes'] as const),
] as const;
