/** The identity providers that the Amplify CLI knows by name; every other one of an app client it leaves out. */
const supported: readonly string[] = ['COGNITO', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'];

export const isSupportedIdentityProvider = (name: string): boolean => supported.includes(name);
