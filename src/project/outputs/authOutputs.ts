import type { Group, IdentityPool, MfaConfig, UserPool, UserPoolClient } from '../../model/authSnapshot';
import { hostedUiHost } from '../hostedUiHost';
import { isOutputsAtLeast, type OutputsVersion } from './outputsVersions';

/** The `auth` of `amplify_outputs.json`, in AWS's own names. https://docs.amplify.aws/react/reference/amplify_outputs/ */
export interface AuthOutputs {
  readonly user_pool_id: string;
  readonly aws_region: string;
  readonly user_pool_client_id: string;
  readonly identity_pool_id?: string;
  readonly mfa_methods?: readonly MfaMethod[];
  readonly standard_required_attributes?: readonly string[];
  readonly username_attributes?: readonly string[];
  readonly user_verification_types?: readonly string[];
  readonly groups?: readonly Readonly<Record<string, { readonly precedence?: number }>>[];
  readonly mfa_configuration?: 'NONE' | 'OPTIONAL' | 'REQUIRED';
  readonly password_policy?: PasswordPolicy;
  readonly oauth?: OAuthOutputs;
  readonly unauthenticated_identities_enabled?: boolean;
  readonly passwordless?: Passwordless;
}

export type MfaMethod = 'SMS' | 'TOTP' | 'EMAIL';

interface PasswordPolicy {
  readonly min_length: number;
  readonly require_lowercase: boolean;
  readonly require_numbers: boolean;
  readonly require_symbols: boolean;
  readonly require_uppercase: boolean;
}

interface OAuthOutputs {
  readonly identity_providers: readonly string[];
  readonly redirect_sign_in_uri: readonly string[];
  readonly redirect_sign_out_uri: readonly string[];
  readonly response_type: 'code' | 'token';
  readonly scopes: readonly string[];
  readonly domain: string;
}

interface Passwordless {
  readonly email_otp_enabled?: boolean;
  readonly sms_otp_enabled?: boolean;
  readonly web_authn?: {
    readonly relying_party_id: string;
    readonly user_verification: 'required' | 'preferred';
  };
  readonly preferred_challenge?: string;
}

/** What the outputs are made from. */
export interface OutputsInput {
  readonly userPool: UserPool;
  /** The app client of the app: one without client secret. */
  readonly client: UserPoolClient;
  readonly identityPool?: IdentityPool | undefined;
  /** Of the user pool. */
  readonly region: string;
  /** Without it nothing is said of MFA methods and passkeys. */
  readonly mfaConfig?: MfaConfig;
  /** Without them nothing is said of groups. */
  readonly groups?: readonly Group[];
}

/**
 * What a version of the format can say of these resources. The mapping is that of the deployed `referenceAuth`; where
 * it writes what the format does not allow (names of MFA methods, several OAuth flows, empty lists, a domain that is
 * none), the allowed value stands here.
 */
export function toAuthOutputs(input: OutputsInput, version: OutputsVersion): AuthOutputs {
  const { userPool, client, identityPool, region, mfaConfig, groups } = input;
  const { UsernameAttributes = [], AutoVerifiedAttributes = [] } = userPool;
  const oauth = oauthOf(input);
  const passwordPolicy = passwordPolicyOf(userPool);
  const passwordless = isOutputsAtLeast(version, '1.4') ? passwordlessOf(input) : undefined;
  return {
    user_pool_id: userPool.Id,
    aws_region: region,
    user_pool_client_id: client.ClientId,
    ...(identityPool && { identity_pool_id: identityPool.IdentityPoolId }),
    ...(mfaConfig && { mfa_methods: mfaMethodsOf(mfaConfig, version) }),
    standard_required_attributes: requiredAttributesOf(userPool),
    ...(UsernameAttributes.length > 0 && { username_attributes: [...UsernameAttributes] }),
    user_verification_types: [...AutoVerifiedAttributes],
    ...(groups && groups.length > 0 && isOutputsAtLeast(version, '1.3') && { groups: groups.map(toGroup) }),
    mfa_configuration: mfaConfigurations[userPool.MfaConfiguration ?? 'OFF'],
    ...(passwordPolicy && { password_policy: passwordPolicy }),
    ...(oauth && { oauth }),
    ...(identityPool && {
      unauthenticated_identities_enabled: identityPool.AllowUnauthenticatedIdentities === true,
    }),
    ...(passwordless && { passwordless }),
  };
}

const mfaConfigurations = { OFF: 'NONE', OPTIONAL: 'OPTIONAL', ON: 'REQUIRED' } as const;

function mfaMethodsOf(mfaConfig: MfaConfig, version: OutputsVersion): MfaMethod[] {
  return [
    ...(mfaConfig.SmsMfaConfiguration?.SmsConfiguration ? (['SMS'] as const) : []),
    ...(mfaConfig.SoftwareTokenMfaConfiguration?.Enabled ? (['TOTP'] as const) : []),
    ...(mfaConfig.EmailMfaConfiguration && isOutputsAtLeast(version, '1.4') ? (['EMAIL'] as const) : []),
  ];
}

/** The attributes the format knows. `sub` is required of every pool and asked of nobody. */
const standardAttributes = new Set([
  ...['address', 'birthdate', 'email', 'family_name', 'gender', 'given_name', 'locale', 'middle_name'],
  ...['name', 'nickname', 'phone_number', 'picture', 'preferred_username', 'profile', 'updated_at'],
  ...['website', 'zoneinfo'],
]);

const requiredAttributesOf = ({ SchemaAttributes = [] }: UserPool): string[] =>
  SchemaAttributes.flatMap(({ Name, Required }) =>
    Required && Name !== undefined && standardAttributes.has(Name.toLowerCase()) ? [Name.toLowerCase()] : [],
  );

function passwordPolicyOf({ Policies }: UserPool): PasswordPolicy | undefined {
  const policy = Policies?.PasswordPolicy;
  return (
    policy && {
      min_length: policy.MinimumLength ?? 8,
      require_lowercase: policy.RequireLowercase === true,
      require_numbers: policy.RequireNumbers === true,
      require_symbols: policy.RequireSymbols === true,
      require_uppercase: policy.RequireUppercase === true,
    }
  );
}

const toGroup = ({ GroupName, Precedence }: Group) => ({
  [GroupName]: Precedence === undefined ? {} : { precedence: Precedence },
});

const socialProviders: Readonly<Record<string, string>> = {
  Google: 'GOOGLE',
  Facebook: 'FACEBOOK',
  LoginWithAmazon: 'LOGIN_WITH_AMAZON',
  SignInWithApple: 'SIGN_IN_WITH_APPLE',
};

/** Complete or not at all: the format wants both kinds of URLs, a domain and a flow that an app can use. */
function oauthOf({ userPool, client, region }: OutputsInput): OAuthOutputs | undefined {
  const { CallbackURLs = [], LogoutURLs = [], AllowedOAuthFlows = [], AllowedOAuthScopes = [] } = client;
  const domain = domainOf(userPool, region);
  const flow = AllowedOAuthFlows.includes('code') ? 'code' : 'token';
  const hasFlow = AllowedOAuthFlows.some((allowed) => allowed === 'code' || allowed === 'implicit');
  if (!domain || !hasFlow || CallbackURLs.length === 0 || LogoutURLs.length === 0) return undefined;
  return {
    // The app client's own: a button for another provider of the pool would lead to an error.
    identity_providers: (client.SupportedIdentityProviders ?? []).flatMap((name) =>
      Object.hasOwn(socialProviders, name) ? [socialProviders[name] ?? ''] : [],
    ),
    redirect_sign_in_uri: unique(CallbackURLs),
    redirect_sign_out_uri: unique(LogoutURLs),
    response_type: flow,
    scopes: unique(AllowedOAuthScopes),
    domain,
  };
}

const domainOf = ({ CustomDomain, Domain }: UserPool, region: string): string | undefined =>
  CustomDomain ?? (Domain && hostedUiHost(Domain, region));
const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Signing in without a password, as far as the pool offers it. A custom domain is the relying party by default. */
function passwordlessOf({ userPool, mfaConfig, region }: OutputsInput): Passwordless | undefined {
  const factors = userPool.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  const email = factors.includes('EMAIL_OTP');
  const sms = factors.includes('SMS_OTP');
  const webAuthn = factors.includes('WEB_AUTHN') ? mfaConfig?.WebAuthnConfiguration : undefined;
  const relyingParty = webAuthn && (webAuthn.RelyingPartyId ?? domainOf(userPool, region));
  if (!email && !sms && relyingParty === undefined) return undefined;
  return {
    ...(email && { email_otp_enabled: true }),
    ...(sms && { sms_otp_enabled: true }),
    ...(relyingParty !== undefined && {
      web_authn: {
        relying_party_id: relyingParty,
        user_verification: webAuthn?.UserVerification === 'required' ? 'required' : 'preferred',
      },
    }),
  };
}
