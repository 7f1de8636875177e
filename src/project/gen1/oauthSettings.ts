import type { UserPoolClient } from '../../model/authSnapshot';

/** The sign-in providers Amplify knows, and what its frontend configuration calls those that are social. */
const socialNames: Readonly<Record<string, string>> = {
  Facebook: 'FACEBOOK',
  Google: 'GOOGLE',
  LoginWithAmazon: 'AMAZON',
  SignInWithApple: 'APPLE',
};

/** The social providers among the app client's, in its order; `undefined` when the client has no provider at all. */
export function findSocialProviders(webClient: UserPoolClient): string[] | undefined {
  const providers = webClient.SupportedIdentityProviders ?? [];
  if (providers.length === 0) return undefined;
  return providers.filter((provider) => Object.hasOwn(socialNames, provider));
}

export const toSocialName = (provider: string): string | undefined =>
  Object.hasOwn(socialNames, provider) ? socialNames[provider] : undefined;

/**
 * The hosted UI settings as the Amplify CLI stores them, a JSON text. It drops them whole, without a word, when a
 * provider it knows, a flow, a scope, a callback URL or a sign-out URL is missing.
 */
export function findOAuthMetadata(webClient: UserPoolClient): string | undefined {
  const { AllowedOAuthFlows, AllowedOAuthScopes, CallbackURLs, LogoutURLs } = webClient;
  const knows = (webClient.SupportedIdentityProviders ?? []).some(
    (provider) => provider === 'COGNITO' || Object.hasOwn(socialNames, provider),
  );
  const settings = { AllowedOAuthFlows, AllowedOAuthScopes, CallbackURLs, LogoutURLs };
  const complete = Object.values(settings).every((list) => list !== undefined && list.length > 0);
  return knows && complete ? JSON.stringify(settings) : undefined;
}
