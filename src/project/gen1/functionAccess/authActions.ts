import type { AuthOperation } from '../../../model/functionAccess';

/**
 * The IAM actions behind each operation, in the Amplify CLI's order. Its policy names the user pool alone, so that the
 * actions of other services grant nothing; they are here because its files have them.
 */
const actions: Readonly<Record<AuthOperation, readonly string[]>> = {
  create: inCognito(`
    ConfirmSignUp AdminCreateUser CreateUserImportJob AdminSetUserSettings AdminLinkProviderForUser
    CreateIdentityProvider AdminConfirmSignUp AdminDisableUser AdminRemoveUserFromGroup
    SetUserMFAPreference SetUICustomization SignUp VerifyUserAttribute SetRiskConfiguration
    StartUserImportJob AdminSetUserPassword AssociateSoftwareToken CreateResourceServer
    RespondToAuthChallenge CreateUserPoolClient AdminUserGlobalSignOut GlobalSignOut AddCustomAttributes
    CreateGroup CreateUserPool AdminForgetDevice AdminAddUserToGroup AdminRespondToAuthChallenge
    ForgetDevice CreateUserPoolDomain AdminEnableUser AdminUpdateDeviceStatus StopUserImportJob
    InitiateAuth AdminInitiateAuth AdminSetUserMFAPreference ConfirmForgotPassword SetUserSettings
    VerifySoftwareToken AdminDisableProviderForUser SetUserPoolMfaConfig ChangePassword ConfirmDevice
    AdminResetUserPassword ResendConfirmationCode
  `),
  read: inCognito(`
    cognito-identity:Describe* cognito-identity:Get* cognito-identity:List* Describe* AdminGetDevice
    AdminGetUser AdminList* List* cognito-sync:Describe* cognito-sync:Get* cognito-sync:List*
    iam:ListOpenIdConnectProviders iam:ListRoles sns:ListPlatformApplications
  `),
  update: inCognito(`
    ForgotPassword UpdateAuthEventFeedback UpdateResourceServer UpdateUserPoolClient
    AdminUpdateUserAttributes UpdateUserAttributes UpdateUserPoolDomain UpdateIdentityProvider UpdateGroup
    AdminUpdateAuthEventFeedback UpdateDeviceStatus UpdateUserPool
  `),
  delete: inCognito(`
    DeleteUserPoolDomain DeleteResourceServer DeleteGroup AdminDeleteUserAttributes DeleteUserPoolClient
    DeleteUserAttributes DeleteUserPool AdminDeleteUser DeleteIdentityProvider DeleteUser
  `),
};

/** Actions without a service are those of user pools. */
function inCognito(names: string): readonly string[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => (name.includes(':') ? name : `cognito-idp:${name}`));
}

/** The actions of several operations, in the order of the operations. */
export const actionsOf = (operations: readonly AuthOperation[]): string[] =>
  operations.flatMap((operation) => actions[operation]);

const known = new Set(Object.values(actions).flat());

/** Whether these are actions of some of the operations, and nothing else. */
export const areAuthActions = (names: readonly unknown[]): boolean =>
  names.length > 0 && names.every((name) => typeof name === 'string' && known.has(name));

/** The operation that allows an action such as `AdminGetUser`. */
export function operationOf(action: string): AuthOperation | undefined {
  const names = Object.entries(actions) as [AuthOperation, readonly string[]][];
  const allows = (pattern: string): boolean =>
    pattern.endsWith('*')
      ? `cognito-idp:${action}`.startsWith(pattern.slice(0, -1))
      : pattern === `cognito-idp:${action}`;
  return names.find(([, patterns]) => patterns.some(allows))?.[0];
}
