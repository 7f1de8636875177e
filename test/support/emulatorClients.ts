import { AmplifyClient } from '@aws-sdk/client-amplify';
import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { IAMClient } from '@aws-sdk/client-iam';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { STSClient } from '@aws-sdk/client-sts';
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

export const rolesClient = (emulator: { readonly url: string }, options?: Options) =>
  new IAMClient(clientConfig(emulator, options));

export const sessionsClient = (emulator: { readonly url: string }, options?: Options) =>
  new STSClient(clientConfig(emulator, options));

export const amplifyClient = (emulator: { readonly url: string }, options?: Options) =>
  new AmplifyClient(clientConfig(emulator, options));

export const functionsClient = (emulator: { readonly url: string }, options?: Options) =>
  new LambdaClient(clientConfig(emulator, options));
