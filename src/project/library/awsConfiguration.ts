import type { Frontend } from '../../model/amplifyProject';
import { readOAuth, webDomain, type LibraryAuth } from './libraryAuth';

export type NativeFrontend = Exclude<Frontend, 'javascript'>;

type Configuration = Readonly<Record<string, unknown>>;

/** The members of `awsconfiguration.json` that an import owns, in the Amplify CLI's order. */
export const ownedMembers = [
  'CredentialsProvider',
  'CognitoUserPool',
  'GoogleSignIn',
  'FacebookSignIn',
  'Auth',
] as const;

const categoryMembers: Readonly<Record<string, string>> = {
  S3TransferUtility: 'storage',
  DynamoDBObjectMapper: 'storage',
  AppSync: 'api',
  PinpointAnalytics: 'analytics',
  PinpointTargeting: 'analytics',
  Lex: 'interactions',
  Sumerian: 'xr',
};

/** The category that a member of `awsconfiguration.json` is of. */
export const categoryOfMember = (key: string): string | undefined =>
  Object.hasOwn(categoryMembers, key) ? categoryMembers[key] : undefined;

/** What every `awsconfiguration.json` begins with. */
export const baseConfiguration = (frontend: NativeFrontend): Configuration => ({
  UserAgent: frontend === 'ios' ? 'aws-amplify/cli' : 'aws-amplify-cli/0.1.0',
  Version: '0.1.0',
  IdentityManager: { Default: {} },
});

/** What the native Amplify libraries read of the auth resource. */
export function toAuthConfiguration(
  auth: LibraryAuth,
  region: string,
  frontend: NativeFrontend,
): Configuration {
  const { output, frontendAuthConfig, customAuth } = auth;
  const { IdentityPoolId, UserPoolId, AppClientID, AppClientSecret, GoogleWebClient, FacebookWebClient } =
    output;
  const secret = AppClientSecret === undefined ? {} : { AppClientSecret };
  const place = { Region: region };
  return {
    ...(IdentityPoolId !== undefined && {
      CredentialsProvider: { CognitoIdentity: { Default: { PoolId: IdentityPoolId, Region: region } } },
    }),
    CognitoUserPool: {
      Default: {
        PoolId: UserPoolId,
        AppClientId: AppClientID,
        ...(frontend === 'flutter' ? { ...secret, ...place } : { ...place, ...secret }),
      },
    },
    ...(GoogleWebClient !== undefined && {
      GoogleSignIn: { Permissions: 'email,profile,openid', 'ClientId-WebApp': GoogleWebClient },
    }),
    ...(FacebookWebClient !== undefined && {
      FacebookSignIn: { AppId: FacebookWebClient, Permissions: 'public_profile' },
    }),
    Auth: {
      Default: {
        ...oauthMember(auth, region),
        authenticationFlowType: customAuth ? 'CUSTOM_AUTH' : 'USER_SRP_AUTH',
        ...frontendAuthConfig,
      },
    },
  };
}

function oauthMember(auth: LibraryAuth, region: string): Configuration {
  const oauth = readOAuth(auth);
  if (!oauth) return {};
  const { AppClientID, AppClientSecret } = auth.output;
  const domain = webDomain(auth, region);
  return {
    OAuth: {
      ...(domain !== undefined && { WebDomain: domain }),
      AppClientId: AppClientID,
      ...(AppClientSecret !== undefined && { AppClientSecret }),
      SignInRedirectURI: oauth.signInUrls.join(','),
      SignOutRedirectURI: oauth.signOutUrls.join(','),
      Scopes: oauth.scopes,
    },
  };
}
