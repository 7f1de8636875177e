import type { AnyRule } from '../rule';
import { rule as clientsShareOauthSettings } from './clients-share-oauth-settings';
import { rule as domainIsNotCustom } from './domain-is-not-custom';
import { rule as identityPoolHasBothRoles } from './identity-pool-has-both-roles';
import { rule as identityPoolTrustsSelectedClients } from './identity-pool-trusts-selected-clients';
import { rule as identityPoolTrustsUserPool } from './identity-pool-trusts-user-pool';
import { rule as identityProvidersAreSupported } from './identity-providers-are-supported';
import { rule as mfaTypesAreEnabled } from './mfa-types-are-enabled';
import { rule as nativeClientDiffersFromWebClient } from './native-client-differs-from-web-client';
import { rule as nativeClientHasNoSecret } from './native-client-has-no-secret';
import { rule as oauthHasSignOutUrl } from './oauth-has-sign-out-url';
import { rule as poolHasWebClient } from './pool-has-web-client';
import { rule as projectHasNoAuth } from './project-has-no-auth';
import { rule as projectNameHasNoUnderscore } from './project-name-has-no-underscore';
import { rule as regionMatchesEnvironment } from './region-matches-environment';
import { rule as resourceNameHasNoUnderscore } from './resource-name-has-no-underscore';
import { rule as roleArnHasName } from './role-arn-has-name';
import { rule as teamProviderInfoExists } from './team-provider-info-exists';
import { rule as usernameAttributesAreSingle } from './username-attributes-are-single';
import { rule as webClientHasNoSecret } from './web-client-has-no-secret';

/** Every rule, in alphabetical order of its id: a test compares this list with the folder. */
export const rules: readonly AnyRule[] = [
  clientsShareOauthSettings,
  domainIsNotCustom,
  identityPoolHasBothRoles,
  identityPoolTrustsSelectedClients,
  identityPoolTrustsUserPool,
  identityProvidersAreSupported,
  mfaTypesAreEnabled,
  nativeClientDiffersFromWebClient,
  nativeClientHasNoSecret,
  oauthHasSignOutUrl,
  poolHasWebClient,
  projectHasNoAuth,
  projectNameHasNoUnderscore,
  regionMatchesEnvironment,
  resourceNameHasNoUnderscore,
  roleArnHasName,
  teamProviderInfoExists,
  usernameAttributesAreSingle,
  webClientHasNoSecret,
];
