import type {
  CreateUserPoolRequest,
  PasswordPolicyType,
  UpdateUserPoolRequest,
  UserPoolPolicyType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UpdateSemantics } from '../service';
import { ServiceError } from '../serviceError';
import { updated, withoutEmpty } from './update';
import type { UserPool, UserPoolRecord } from './userPools';

/** What `UpdateUserPool` can set, by its name in the pool's description. */
const settings = [
  'Policies',
  'DeletionProtection',
  'LambdaConfig',
  'AutoVerifiedAttributes',
  'SmsVerificationMessage',
  'EmailVerificationMessage',
  'EmailVerificationSubject',
  'VerificationMessageTemplate',
  'SmsAuthenticationMessage',
  'UserAttributeUpdateSettings',
  'MfaConfiguration',
  'DeviceConfiguration',
  'EmailConfiguration',
  'SmsConfiguration',
  'UserPoolTags',
  'AdminCreateUserConfig',
  'UserPoolAddOns',
  'DcrConfiguration',
  'AccountRecoverySetting',
  'UserPoolTier',
  'KeyConfiguration',
  'IssuerConfiguration',
  'AcrConfiguration',
] as const satisfies readonly (keyof UserPool & keyof UpdateUserPoolRequest)[];

type Settings = Pick<UpdateUserPoolRequest, (typeof settings)[number]>;

const passwordPolicyOf = (given: PasswordPolicyType | undefined): PasswordPolicyType => ({
  MinimumLength: given?.MinimumLength ?? 8,
  RequireUppercase: given ? (given.RequireUppercase ?? false) : true,
  RequireLowercase: given ? (given.RequireLowercase ?? false) : true,
  RequireNumbers: given ? (given.RequireNumbers ?? false) : true,
  RequireSymbols: given ? (given.RequireSymbols ?? false) : true,
  ...(given?.PasswordHistorySize !== undefined && { PasswordHistorySize: given.PasswordHistorySize }),
  // AWS takes 0 for "not given".
  TemporaryPasswordValidityDays: given?.TemporaryPasswordValidityDays || 7,
});

const policiesOf = (given: UserPoolPolicyType | undefined): UserPoolPolicyType => ({
  PasswordPolicy: passwordPolicyOf(given?.PasswordPolicy),
  SignInPolicy: given?.SignInPolicy ?? { AllowedFirstAuthFactors: ['PASSWORD'] },
});

const defaults = (): Partial<Settings> => ({
  Policies: policiesOf(undefined),
  DeletionProtection: 'INACTIVE',
  LambdaConfig: {},
  VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
  MfaConfiguration: 'OFF',
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: false, UnusedAccountValidityDays: 7 },
  UserPoolTier: 'ESSENTIALS',
});

const given = (request: CreateUserPoolRequest | UpdateUserPoolRequest): Partial<Settings> =>
  withoutEmpty(Object.fromEntries(settings.map((name) => [name, request[name]])), ['LambdaConfig']);

/** The settings of a new pool: what the request says, and AWS's defaults for the rest. */
export function settingsOfNewPool(request: CreateUserPoolRequest): Partial<Settings> {
  const said = given(request);
  return { ...defaults(), ...said, Policies: policiesOf(said.Policies) };
}

/**
 * The pool after `UpdateUserPool`. As measured on AWS, `MfaConfiguration` and both halves of `Policies` survive being
 * left out, against the documents; `DcrConfiguration` does so by the documents.
 */
export function updatedUserPool(
  pool: UserPool,
  request: UpdateUserPoolRequest,
  semantics: UpdateSemantics,
): UserPool {
  const said = given(request);
  const keepsPolicies = semantics !== 'reset-all';
  if (said.Policies || keepsPolicies) {
    const before = keepsPolicies ? pool.Policies : undefined;
    const { PasswordPolicy, SignInPolicy } = said.Policies ?? {};
    const policies = { PasswordPolicy: PasswordPolicy ?? before?.PasswordPolicy };
    const signIn = SignInPolicy ?? before?.SignInPolicy;
    said.Policies = policiesOf({ ...policies, ...(signIn && { SignInPolicy: signIn }) });
  }
  const kept: (keyof UserPool)[] = ['DcrConfiguration'];
  if (semantics === 'measured') kept.push('MfaConfiguration');
  refuseTwoValidities(request);
  const after = updated<UserPool>(pool, said, { semantics, fields: settings, defaults: defaults(), kept });
  return withOneValidity({ ...after, Name: request.PoolName ?? pool.Name });
}

/** One number under two names: AWS shows both, and takes the newer one only. */
function refuseTwoValidities({ AdminCreateUserConfig, Policies }: UpdateUserPoolRequest): void {
  if (
    AdminCreateUserConfig?.UnusedAccountValidityDays !== undefined &&
    Policies?.PasswordPolicy?.TemporaryPasswordValidityDays !== undefined
  ) {
    refuse('Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays');
  }
}

function withOneValidity(pool: UserPool): UserPool {
  const UnusedAccountValidityDays = pool.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays;
  if (!pool.AdminCreateUserConfig || UnusedAccountValidityDays === undefined) return pool;
  return {
    ...pool,
    AdminCreateUserConfig: { ...pool.AdminCreateUserConfig, UnusedAccountValidityDays },
  };
}

const refuse = (message: string): never => {
  throw new ServiceError('InvalidParameterException', message);
};

/** What AWS checks across settings, for a new pool and for an updated one. */
export function checkUserPool(pool: Partial<UserPool>, mfa: UserPoolRecord['mfa']): void {
  if (pool.AliasAttributes && pool.UsernameAttributes) {
    refuse('Only one of aliasAttributes or usernameAttributes can be set in a user pool.');
  }
  const verified = new Set<string>(pool.AutoVerifiedAttributes);
  const beforeUpdate = pool.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [];
  if (beforeUpdate.some((attribute) => !verified.has(attribute))) {
    refuse(
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
    );
  }
  const hasFactor =
    pool.SmsConfiguration !== undefined ||
    mfa.SoftwareTokenMfaConfiguration?.Enabled === true ||
    mfa.EmailMfaConfiguration !== undefined;
  if ((pool.MfaConfiguration ?? 'OFF') !== 'OFF' && !hasFactor) {
    refuse(
      'SMS configuration and Auto verification for phone_number are required when MFA is required/optional',
    );
  }
}
