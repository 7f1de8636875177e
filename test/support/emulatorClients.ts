import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { documentationAccessKeyId } from '../emulator/identities';

/** What a client needs to speak to an emulator and to nothing else. Retries are off unless a test is about them. */
export const clientConfig = (
  emulator: { readonly url: string },
  { region = 'us-east-1', accessKeyId = documentationAccessKeyId, maxAttempts = 1 } = {},
) => ({
  endpoint: emulator.url,
  region,
  credentials: { accessKeyId, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
  maxAttempts,
});

type Options = Parameters<typeof clientConfig>[1];

export const userPoolsClient = (emulator: { readonly url: string }, options?: Options) =>
  new CognitoIdentityProviderClient(clientConfig(emulator, options));

export const identityPoolsClient = (emulator: { readonly url: string }, options?: Options) =>
  new CognitoIdentityClient(clientConfig(emulator, options));
