import type { UserPoolClient } from '../model/authSnapshot';

/** The identity providers that the Amplify CLI knows by name; every other one of an app client it leaves out. */
const supported: readonly string[] = ['COGNITO', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'];

export const isSupportedIdentityProvider = (name: string): boolean => supported.includes(name);

/** The app client's identity providers that the Amplify CLI takes into the hosted UI configuration. */
export const supportedIdentityProvidersOf = (client: UserPoolClient): string[] =>
  (client.SupportedIdentityProviders ?? []).filter(isSupportedIdentityProvider);
