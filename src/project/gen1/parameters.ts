import type { MfaConfig, UserPool } from '../../model/authSnapshot';
import type { ImportSelection } from '../../model/importSelection';
import { isObject } from '../jsonValue';
import { readJsonFile } from '../jsonFile';
import { setJson } from '../json';
import { findSocialProviders } from './oauthSettings';

/** `parameters.json` of an imported auth resource: what the user pool asks of its users. Shared by all environments. */
export interface AuthParameters {
  readonly authSelections: string;
  readonly resourceName: string;
  readonly serviceType: 'imported';
  readonly region: string;
  readonly aliasAttributes?: readonly string[];
  readonly usernameAttributes?: readonly string[];
  readonly authProvidersUserPool?: readonly string[];
  readonly requiredAttributes: readonly string[];
  readonly passwordPolicyMinLength: number;
  readonly passwordPolicyCharacters: readonly string[];
  readonly mfaConfiguration?: string;
  readonly autoVerifiedAttributes?: readonly string[];
  readonly mfaTypes: readonly string[];
}

/** The standard attributes Amplify can ask for at sign-up; `sub` and custom ones are not among them. */
const signUpAttributes = new Set([
  ...[
    'address',
    'birthdate',
    'email',
    'family_name',
    'middle_name',
    'gender',
    'locale',
    'given_name',
    'name',
  ],
  ...['nickname', 'phone_number', 'preferred_username', 'picture', 'profile', 'updated_at', 'website'],
  'zoneinfo',
]);

/** The parameters in the Amplify CLI's order of keys. `mfaConfig` counts only while the pool's MFA is not off. */
export function toParameters(
  { authSelections, userPool, webClient }: ImportSelection,
  { resourceName, region, mfaConfig }: { resourceName: string; region: string; mfaConfig?: MfaConfig },
): AuthParameters {
  const socialProviders = findSocialProviders(webClient);
  const { AliasAttributes, UsernameAttributes, AutoVerifiedAttributes, MfaConfiguration } = userPool;
  const mfa = MfaConfiguration === 'OFF' ? undefined : mfaConfig;
  return {
    authSelections,
    resourceName,
    serviceType: 'imported',
    region,
    ...(AliasAttributes && { aliasAttributes: AliasAttributes }),
    ...(UsernameAttributes && { usernameAttributes: UsernameAttributes }),
    ...(socialProviders && { authProvidersUserPool: socialProviders }),
    requiredAttributes: requiredAttributesOf(userPool),
    passwordPolicyMinLength: userPool.Policies?.PasswordPolicy?.MinimumLength ?? 8,
    passwordPolicyCharacters: passwordCharactersOf(userPool),
    ...(MfaConfiguration !== undefined && { mfaConfiguration: MfaConfiguration }),
    ...(AutoVerifiedAttributes && { autoVerifiedAttributes: AutoVerifiedAttributes }),
    // The presence of the settings decides, not their `Enabled`: so does the Amplify CLI.
    mfaTypes: [
      ...(mfa?.SmsMfaConfiguration ? ['SMS Text Message'] : []),
      ...(mfa?.SoftwareTokenMfaConfiguration ? ['TOTP'] : []),
    ],
  };
}

/**
 * The file's text: written anew like the Amplify CLI's own, unless somebody edited the one that is there by hand; then
 * only what differs is changed.
 */
export function writeParameters(
  path: string,
  before: string | undefined,
  parameters: AuthParameters,
): string {
  const fresh = JSON.stringify(parameters, null, 2);
  if (before === undefined || before.trim() === '') return fresh;
  const old = readJsonFile(path, before);
  if (!isObject(old) || JSON.stringify(old, null, 2) === before) return fresh;
  const kept = Object.entries(old).filter(([key]) => !Object.hasOwn(absentKeys, key));
  return setJson(before, [], { ...Object.fromEntries(kept), ...parameters });
}

/** Keys that are left out when the pool has no such setting, so an old value must go. */
const absentKeys = {
  aliasAttributes: true,
  usernameAttributes: true,
  authProvidersUserPool: true,
  mfaConfiguration: true,
  autoVerifiedAttributes: true,
};

const requiredAttributesOf = ({ SchemaAttributes = [] }: UserPool): string[] =>
  SchemaAttributes.flatMap(({ Name, Required }) =>
    Required && Name !== undefined && signUpAttributes.has(Name) ? [Name] : [],
  );

function passwordCharactersOf({ Policies }: UserPool): string[] {
  const policy = Policies?.PasswordPolicy;
  return [
    ...(policy?.RequireLowercase ? ['Requires Lowercase'] : []),
    ...(policy?.RequireUppercase ? ['Requires Uppercase'] : []),
    ...(policy?.RequireNumbers ? ['Requires Numbers'] : []),
    ...(policy?.RequireSymbols ? ['Requires Symbols'] : []),
  ];
}
