import type { AnyRule } from '../rule';
import { rule as appConfigHasOauth } from './app-config-has-oauth';
import { rule as appConfigIsGenerated } from './app-config-is-generated';
import { rule as appConfigMatchesEnvironment } from './app-config-matches-environment';
import { rule as appUsesImportedClient } from './app-uses-imported-client';
import { rule as buildAuthParametersAreComplete } from './build-auth-parameters-are-complete';
import { rule as buildNamesImportedPools } from './build-names-imported-pools';
import { rule as buildPassesAuthParameters } from './build-passes-auth-parameters';
import { rule as buildRoleMayReadCognito } from './build-role-may-read-cognito';
import { rule as callbackUrlIsSingle } from './callback-url-is-single';
import { rule as callbackUrlsIncludeApp } from './callback-urls-include-app';
import { rule as clientAllowsCustomChallenge } from './client-allows-custom-challenge';
import { rule as clientAllowsPasswordlessSignIn } from './client-allows-passwordless-sign-in';
import { rule as clientAllowsSrpSignIn } from './client-allows-srp-sign-in';
import { rule as clientAllowsTokenRefresh } from './client-allows-token-refresh';
import { rule as clientIsNotSelfRegistered } from './client-is-not-self-registered';
import { rule as clientMayUseOauthFlows } from './client-may-use-oauth-flows';
import { rule as clientsShareOauthSettings } from './clients-share-oauth-settings';
import { rule as codeFlowComesFirst } from './code-flow-comes-first';
import { rule as credentialsAreNotOfStudio } from './credentials-are-not-of-studio';
import { rule as credentialsAreOfProjectAccount } from './credentials-are-of-project-account';
import { rule as customAttributesAreReadable } from './custom-attributes-are-readable';
import { rule as customAttributesAreWritable } from './custom-attributes-are-writable';
import { rule as domainIsNotCustom } from './domain-is-not-custom';
import { rule as emailIsNotLimited } from './email-is-not-limited';
import { rule as environmentIsComplete } from './environment-is-complete';
import { rule as environmentMatchesCognito } from './environment-matches-cognito';
import { rule as environmentsAllImport } from './environments-all-import';
import { rule as environmentsShareImportKind } from './environments-share-import-kind';
import { rule as environmentsUseOwnPools } from './environments-use-own-pools';
import { rule as environmentsUseOwnRoles } from './environments-use-own-roles';
import { rule as fileClientsExist } from './file-clients-exist';
import { rule as fileIdentityPoolExists } from './file-identity-pool-exists';
import { rule as fileIdsAreWellFormed } from './file-ids-are-well-formed';
import { rule as fileRegionMatchesIds } from './file-region-matches-ids';
import { rule as fileRolesExist } from './file-roles-exist';
import { rule as fileRolesMatchIdentityPool } from './file-roles-match-identity-pool';
import { rule as fileUserPoolExists } from './file-user-pool-exists';
import { rule as fileWebClientIsPublic } from './file-web-client-is-public';
import { rule as functionPoliciesFollowEnvironment } from './function-policies-follow-environment';
import { rule as functionsDeclareAuthParameter } from './functions-declare-auth-parameter';
import { rule as functionsHaveAuthAccess } from './functions-have-auth-access';
import { rule as gen2AuthIsDefinedOnce } from './gen2-auth-is-defined-once';
import { rule as gen2AuthIsHandedToBackend } from './gen2-auth-is-handed-to-backend';
import { rule as gen2AuthIsInItsFile } from './gen2-auth-is-in-its-file';
import { rule as gen2BuildRunsPipelineDeploy } from './gen2-build-runs-pipeline-deploy';
import { rule as gen2ClientHasCallbackUrl } from './gen2-client-has-callback-url';
import { rule as gen2ClientHasSignOutUrl } from './gen2-client-has-sign-out-url';
import { rule as gen2GroupsHaveRoles } from './gen2-groups-have-roles';
import { rule as gen2GroupsMatchPool } from './gen2-groups-match-pool';
import { rule as gen2HasIdentityPool } from './gen2-has-identity-pool';
import { rule as gen2IdentityPoolHasCognitoProvider } from './gen2-identity-pool-has-cognito-provider';
import { rule as gen2IdentityPoolTrustsClient } from './gen2-identity-pool-trusts-client';
import { rule as gen2MfaMethodsAreValid } from './gen2-mfa-methods-are-valid';
import { rule as gen2OauthDomainIsGiven } from './gen2-oauth-domain-is-given';
import { rule as gen2PackagesFitReference } from './gen2-packages-fit-reference';
import { rule as gen2PartitionIsCommercial } from './gen2-partition-is-commercial';
import { rule as gen2PoolHasPasswordPolicy } from './gen2-pool-has-password-policy';
import { rule as gen2PoolWithProvidersHasDomain } from './gen2-pool-with-providers-has-domain';
import { rule as gen2ReadsInTime } from './gen2-reads-in-time';
import { rule as gen2RequiredAttributesAreStandard } from './gen2-required-attributes-are-standard';
import { rule as gen2ResponseIsSmall } from './gen2-response-is-small';
import { rule as gen2ResponseTypeIsValid } from './gen2-response-type-is-valid';
import { rule as gen2RolePermissionsAreAddedByHand } from './gen2-role-permissions-are-added-by-hand';
import { rule as gen2RolesMatchIdentityPool } from './gen2-roles-match-identity-pool';
import { rule as gen2StackRegionMatchesPool } from './gen2-stack-region-matches-pool';
import { rule as gen2UsernameAttributesAreGiven } from './gen2-username-attributes-are-given';
import { rule as gen2ValuesAreReadAtDeployment } from './gen2-values-are-read-at-deployment';
import { rule as groupPrecedencesDiffer } from './group-precedences-differ';
import { rule as groupRolesTrustIdentityPool } from './group-roles-trust-identity-pool';
import { rule as guestAccessIsOnWhereNeeded } from './guest-access-is-on-where-needed';
import { rule as guestsHaveOwnRole } from './guests-have-own-role';
import { rule as hostingAuthVariablesAreComplete } from './hosting-auth-variables-are-complete';
import { rule as hostingHasAuthVariables } from './hosting-has-auth-variables';
import { rule as hostingVariablesMatchEnvironment } from './hosting-variables-match-environment';
import { rule as identityPoolHasBothRoles } from './identity-pool-has-both-roles';
import { rule as identityPoolIsNotShared } from './identity-pool-is-not-shared';
import { rule as identityPoolServesApi } from './identity-pool-serves-api';
import { rule as identityPoolServesCategories } from './identity-pool-serves-categories';
import { rule as identityPoolTrustsSelectedClients } from './identity-pool-trusts-selected-clients';
import { rule as identityPoolTrustsUserPool } from './identity-pool-trusts-user-pool';
import { rule as identityProvidersAreSupported } from './identity-providers-are-supported';
import { rule as importIsUpToDate } from './import-is-up-to-date';
import { rule as importKindFitsEnvironments } from './import-kind-fits-environments';
import { rule as librarySupportsTokenRotation } from './library-supports-token-rotation';
import { rule as managedLoginHasBranding } from './managed-login-has-branding';
import { rule as mappedAttributesAreMutable } from './mapped-attributes-are-mutable';
import { rule as mappedAttributesAreWritable } from './mapped-attributes-are-writable';
import { rule as membersKeepAuthenticatedRole } from './members-keep-authenticated-role';
import { rule as mfaIsNotByEmail } from './mfa-is-not-by-email';
import { rule as mfaTypesAreEnabled } from './mfa-types-are-enabled';
import { rule as migrationCanLockStack } from './migration-can-lock-stack';
import { rule as nativeClientDiffersFromWebClient } from './native-client-differs-from-web-client';
import { rule as nativeClientHasNoSecret } from './native-client-has-no-secret';
import { rule as nativeConfigSecretMatchesClient } from './native-config-secret-matches-client';
import { rule as oauthHasCallbackUrl } from './oauth-has-callback-url';
import { rule as oauthHasDomain } from './oauth-has-domain';
import { rule as oauthHasScopes } from './oauth-has-scopes';
import { rule as oauthHasSignOutUrl } from './oauth-has-sign-out-url';
import { rule as outputsAreUpToDate } from './outputs-are-up-to-date';
import { rule as outputsMatchReference } from './outputs-match-reference';
import { rule as overridesDoNotReferenceAuth } from './overrides-do-not-reference-auth';
import { rule as parametersFileIsComplete } from './parameters-file-is-complete';
import { rule as passwordlessGoesWithoutMfa } from './passwordless-goes-without-mfa';
import { rule as poolHasNoAliasAttributes } from './pool-has-no-alias-attributes';
import { rule as poolHasNoGroups } from './pool-has-no-groups';
import { rule as poolHasWebClient } from './pool-has-web-client';
import { rule as poolIsNotOwnedByStack } from './pool-is-not-owned-by-stack';
import { rule as poolIsProtectedFromDeletion } from './pool-is-protected-from-deletion';
import { rule as poolSettingsAreMadeInCognito } from './pool-settings-are-made-in-cognito';
import { rule as poolTierCoversFeatures } from './pool-tier-covers-features';
import { rule as profileWorksWithAmplifyCli } from './profile-works-with-amplify-cli';
import { rule as projectHasNoAdminQueries } from './project-has-no-admin-queries';
import { rule as projectHasNoAuth } from './project-has-no-auth';
import { rule as projectNameHasNoUnderscore } from './project-name-has-no-underscore';
import { rule as providerNamesAreKnownToLibraries } from './provider-names-are-known-to-libraries';
import { rule as providerRegionMatchesPool } from './provider-region-matches-pool';
import { rule as regionMatchesEnvironment } from './region-matches-environment';
import { rule as requiredAttributesAreMutable } from './required-attributes-are-mutable';
import { rule as requiredAttributesAreWritable } from './required-attributes-are-writable';
import { rule as resourceNameHasNoUnderscore } from './resource-name-has-no-underscore';
import { rule as restApisAllowImportedRoles } from './rest-apis-allow-imported-roles';
import { rule as roleArnHasName } from './role-arn-has-name';
import { rule as roleExists } from './role-exists';
import { rule as roleMappingCoversWebClient } from './role-mapping-covers-web-client';
import { rule as roleMappingDoesNotDeny } from './role-mapping-does-not-deny';
import { rule as roleMappingsAreOfListedProviders } from './role-mappings-are-of-listed-providers';
import { rule as roleTrustFitsSignInState } from './role-trust-fits-sign-in-state';
import { rule as roleTrustIsLimitedToIdentityPool } from './role-trust-is-limited-to-identity-pool';
import { rule as roleTrustsCognitoIdentity } from './role-trusts-cognito-identity';
import { rule as roleTrustsIdentityPool } from './role-trusts-identity-pool';
import { rule as rolesAreInProjectAccount } from './roles-are-in-project-account';
import { rule as scopesAllowUserAttributes } from './scopes-allow-user-attributes';
import { rule as secretsAreNotTracked } from './secrets-are-not-tracked';
import { rule as settingsMatchFiles } from './settings-match-files';
import { rule as smsMfaCanBeSwitchedOff } from './sms-mfa-can-be-switched-off';
import { rule as smsMfaCanSend } from './sms-mfa-can-send';
import { rule as teamProviderInfoExists } from './team-provider-info-exists';
import { rule as teamProviderInfoHasNoSecrets } from './team-provider-info-has-no-secrets';
import { rule as triggersMayBeInvoked } from './triggers-may-be-invoked';
import { rule as userPoolIsInProjectAccount } from './user-pool-is-in-project-account';
import { rule as usernameAttributesAreSingle } from './username-attributes-are-single';
import { rule as usernamesIgnoreCase } from './usernames-ignore-case';
import { rule as usernamesMayBeEmailAddresses } from './usernames-may-be-email-addresses';
import { rule as usersMaySignUp } from './users-may-sign-up';
import { rule as webClientHasNoSecret } from './web-client-has-no-secret';
import { rule as webFileHasNoSecret } from './web-file-has-no-secret';

/** Every rule, in alphabetical order of its id: a test compares this list with the folder. */
export const rules: readonly AnyRule[] = [
  appConfigHasOauth,
  appConfigIsGenerated,
  appConfigMatchesEnvironment,
  appUsesImportedClient,
  buildAuthParametersAreComplete,
  buildNamesImportedPools,
  buildPassesAuthParameters,
  buildRoleMayReadCognito,
  callbackUrlIsSingle,
  callbackUrlsIncludeApp,
  clientAllowsCustomChallenge,
  clientAllowsPasswordlessSignIn,
  clientAllowsSrpSignIn,
  clientAllowsTokenRefresh,
  clientIsNotSelfRegistered,
  clientMayUseOauthFlows,
  clientsShareOauthSettings,
  codeFlowComesFirst,
  credentialsAreNotOfStudio,
  credentialsAreOfProjectAccount,
  customAttributesAreReadable,
  customAttributesAreWritable,
  domainIsNotCustom,
  emailIsNotLimited,
  environmentIsComplete,
  environmentMatchesCognito,
  environmentsAllImport,
  environmentsShareImportKind,
  environmentsUseOwnPools,
  environmentsUseOwnRoles,
  fileClientsExist,
  fileIdentityPoolExists,
  fileIdsAreWellFormed,
  fileRegionMatchesIds,
  fileRolesExist,
  fileRolesMatchIdentityPool,
  fileUserPoolExists,
  fileWebClientIsPublic,
  functionPoliciesFollowEnvironment,
  functionsDeclareAuthParameter,
  functionsHaveAuthAccess,
  gen2AuthIsDefinedOnce,
  gen2AuthIsHandedToBackend,
  gen2AuthIsInItsFile,
  gen2BuildRunsPipelineDeploy,
  gen2ClientHasCallbackUrl,
  gen2ClientHasSignOutUrl,
  gen2GroupsHaveRoles,
  gen2GroupsMatchPool,
  gen2HasIdentityPool,
  gen2IdentityPoolHasCognitoProvider,
  gen2IdentityPoolTrustsClient,
  gen2MfaMethodsAreValid,
  gen2OauthDomainIsGiven,
  gen2PackagesFitReference,
  gen2PartitionIsCommercial,
  gen2PoolHasPasswordPolicy,
  gen2PoolWithProvidersHasDomain,
  gen2ReadsInTime,
  gen2RequiredAttributesAreStandard,
  gen2ResponseIsSmall,
  gen2ResponseTypeIsValid,
  gen2RolePermissionsAreAddedByHand,
  gen2RolesMatchIdentityPool,
  gen2StackRegionMatchesPool,
  gen2UsernameAttributesAreGiven,
  gen2ValuesAreReadAtDeployment,
  groupPrecedencesDiffer,
  groupRolesTrustIdentityPool,
  guestAccessIsOnWhereNeeded,
  guestsHaveOwnRole,
  hostingAuthVariablesAreComplete,
  hostingHasAuthVariables,
  hostingVariablesMatchEnvironment,
  identityPoolHasBothRoles,
  identityPoolIsNotShared,
  identityPoolServesApi,
  identityPoolServesCategories,
  identityPoolTrustsSelectedClients,
  identityPoolTrustsUserPool,
  identityProvidersAreSupported,
  importIsUpToDate,
  importKindFitsEnvironments,
  librarySupportsTokenRotation,
  managedLoginHasBranding,
  mappedAttributesAreMutable,
  mappedAttributesAreWritable,
  membersKeepAuthenticatedRole,
  mfaIsNotByEmail,
  mfaTypesAreEnabled,
  migrationCanLockStack,
  nativeClientDiffersFromWebClient,
  nativeClientHasNoSecret,
  nativeConfigSecretMatchesClient,
  oauthHasCallbackUrl,
  oauthHasDomain,
  oauthHasScopes,
  oauthHasSignOutUrl,
  outputsAreUpToDate,
  outputsMatchReference,
  overridesDoNotReferenceAuth,
  parametersFileIsComplete,
  passwordlessGoesWithoutMfa,
  poolHasNoAliasAttributes,
  poolHasNoGroups,
  poolHasWebClient,
  poolIsNotOwnedByStack,
  poolIsProtectedFromDeletion,
  poolSettingsAreMadeInCognito,
  poolTierCoversFeatures,
  profileWorksWithAmplifyCli,
  projectHasNoAdminQueries,
  projectHasNoAuth,
  projectNameHasNoUnderscore,
  providerNamesAreKnownToLibraries,
  providerRegionMatchesPool,
  regionMatchesEnvironment,
  requiredAttributesAreMutable,
  requiredAttributesAreWritable,
  resourceNameHasNoUnderscore,
  restApisAllowImportedRoles,
  roleArnHasName,
  roleExists,
  roleMappingCoversWebClient,
  roleMappingDoesNotDeny,
  roleMappingsAreOfListedProviders,
  roleTrustFitsSignInState,
  roleTrustIsLimitedToIdentityPool,
  roleTrustsCognitoIdentity,
  roleTrustsIdentityPool,
  rolesAreInProjectAccount,
  scopesAllowUserAttributes,
  secretsAreNotTracked,
  settingsMatchFiles,
  smsMfaCanBeSwitchedOff,
  smsMfaCanSend,
  teamProviderInfoExists,
  teamProviderInfoHasNoSecrets,
  triggersMayBeInvoked,
  userPoolIsInProjectAccount,
  usernameAttributesAreSingle,
  usernamesIgnoreCase,
  usernamesMayBeEmailAddresses,
  usersMaySignUp,
  webClientHasNoSecret,
  webFileHasNoSecret,
];
