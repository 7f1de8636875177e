import type { MfaConfig } from '../../model/authSnapshot';
import type { ImportSelection } from '../../model/importSelection';
import { removeJson, setJsonInOrder } from '../json';
import { isObject } from '../jsonValue';
import { findLoginProviders } from './loginProviders';
import { findOAuthMetadata, toSocialName } from './oauthSettings';
import type { AuthParameters } from './parameters';

/** What `amplify-meta.json` and `backend-config.json` both say of an imported auth resource. */
export interface BackendEntry {
  readonly service: 'Cognito';
  readonly serviceType: 'imported';
  readonly providerPlugin: 'awscloudformation';
  readonly dependsOn: readonly never[];
  readonly customAuth: boolean;
}

export function toBackendEntry({ userPool }: ImportSelection): BackendEntry {
  const triggers = userPool.LambdaConfig;
  const customAuth = Boolean(
    triggers?.DefineAuthChallenge && triggers.CreateAuthChallenge && triggers.VerifyAuthChallengeResponse,
  );
  return {
    service: 'Cognito',
    serviceType: 'imported',
    providerPlugin: 'awscloudformation',
    dependsOn: [],
    customAuth,
  };
}

/** The ids that other categories and the frontend configuration read, in the Amplify CLI's order of keys. */
export function toOutput(
  { userPool, webClient, nativeClient, identityPool }: ImportSelection,
  { nativeClientSecret, mfaConfig }: { nativeClientSecret?: string; mfaConfig?: MfaConfig },
): Record<string, string> {
  const snsRole =
    userPool.MfaConfiguration === 'OFF'
      ? undefined
      : mfaConfig?.SmsMfaConfiguration?.SmsConfiguration?.SnsCallerArn;
  const output: Record<string, string | undefined> = {
    UserPoolId: userPool.Id,
    UserPoolName: userPool.Name,
    AppClientID: nativeClient.ClientId,
    AppClientSecret: nativeClientSecret,
    AppClientIDWeb: webClient.ClientId,
    HostedUIDomain: userPool.Domain,
    IdentityPoolId: identityPool?.IdentityPoolId,
    IdentityPoolName: identityPool?.IdentityPoolName,
    ...Object.fromEntries(findLoginProviders(identityPool).map(({ outputKey, id }) => [outputKey, id])),
    CreatedSNSRole: snsRole,
    OAuthMetadata: findOAuthMetadata(webClient),
  };
  return Object.fromEntries(
    Object.entries(output).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** What the frontend configuration will say of sign-up and sign-in. */
export function toFrontendAuthConfig(parameters: AuthParameters) {
  const upper = (list: readonly string[] = []) => list.map((item) => item.toUpperCase());
  return {
    socialProviders: (parameters.authProvidersUserPool ?? []).flatMap((name) => toSocialName(name) ?? []),
    // Only the first attribute arrives, as with the Amplify CLI: the next push would drop a second one again.
    usernameAttributes: upper(parameters.usernameAttributes?.[0]?.split(',')).map((name) => name.trim()),
    signupAttributes: upper(parameters.requiredAttributes),
    passwordProtectionSettings: {
      passwordPolicyMinLength: parameters.passwordPolicyMinLength,
      passwordPolicyCharacters: upper(parameters.passwordPolicyCharacters).map((name) =>
        name.replace(/ /g, '_'),
      ),
    },
    ...(parameters.mfaConfiguration !== undefined && { mfaConfiguration: parameters.mfaConfiguration }),
    mfaTypes: parameters.mfaTypes.map((type) => (type === 'TOTP' ? 'TOTP' : 'SMS')),
    verificationMechanisms: upper(parameters.autoVerifiedAttributes),
  };
}

/** Adds or refreshes the resource; what a push has left there (`lastPushTimeStamp`) stays. */
export function addAuth(text: string, resourceName: string, entry: object, old: unknown): string {
  const kept = isObject(old) ? old : {};
  const own = Object.keys(kept).filter((key) => key in entry);
  const isInOrder = own.join() === Object.keys(entry).join();
  const others = Object.entries(kept).filter(([key]) => !(key in entry));
  const whole = isInOrder ? { ...kept, ...entry } : { ...entry, ...Object.fromEntries(others) };
  return setJsonInOrder(text, ['auth', resourceName], whole);
}

/** Removes the resource. `"auth": {}` stays, as the Amplify CLI leaves it. */
export const removeAuth = (text: string, resourceName: string): string =>
  removeJson(text, ['auth', resourceName]);
