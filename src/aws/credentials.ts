import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import { toUserError } from './awsError';
import { loginClientConfig } from './loginEndpoints';
import type { ProfileKind } from './profiles';
import type { Credentials, EndpointOf } from './transport';

export interface CredentialOptions {
  /** A chosen profile; without one the environment and AWS's default chain decide, as for the AWS CLI. */
  readonly profile?: string;
  readonly region: string;
  /** Asks for the code of the MFA device with this serial number. */
  readonly mfaCodeProvider?: (serial: string) => Promise<string>;
  readonly endpointOf: EndpointOf;
  readonly loginKind: ProfileKind;
  readonly loginProfile?: string;
}

/** Credentials kept until five minutes before they expire, so that all clients share one login and one MFA prompt. */
export interface RememberedCredentials {
  get(): Promise<Credentials>;
  /** The same for whom nobody waits: what is known or can be found without a person, else an AbortError. */
  getQuietly(): Promise<Credentials>;
  /** The next `get` looks them up anew: the person may have logged in again. */
  forget(): void;
}

const refreshAhead = 5 * 60 * 1000;

export function rememberCredentials(
  find: () => Promise<Credentials>,
  findQuietly: () => Promise<Credentials> = find,
): RememberedCredentials {
  let known: Credentials | undefined;
  let underWay: Promise<Credentials> | undefined;
  let quietlyUnderWay: Promise<Credentials> | undefined;
  const lasts = (credentials: Credentials, atLeast: number) =>
    !credentials.expiration || credentials.expiration.getTime() - Date.now() > atLeast;
  const refresh = async (look: () => Promise<Credentials>) => {
    const before = known;
    try {
      known = await look();
      return known;
    } catch (error) {
      if (before && before === known && lasts(before, 0)) return before;
      throw error;
    }
  };
  return {
    get: async () =>
      known && lasts(known, refreshAhead)
        ? known
        : (underWay ??= refresh(find).finally(() => {
            underWay = undefined;
          })),
    // Not the other way round: whoever asks a person must not get the refusal of one who did not.
    getQuietly: async () =>
      known && lasts(known, refreshAhead)
        ? known
        : (underWay ??
          (quietlyUnderWay ??= refresh(findQuietly).finally(() => {
            quietlyUnderWay = undefined;
          }))),
    forget: () => {
      known = undefined;
    },
  };
}

/**
 * The keys that the environment holds, if it does. The AWS CLI prefers them to AWS_PROFILE, and a chosen profile to
 * both. Read without the SDK's provider: this is how pipelines log in, and there every moment counts.
 */
export function environmentKeys(env: NodeJS.ProcessEnv): Credentials | undefined {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!accessKeyId || !secretAccessKey) return undefined;
  return {
    accessKeyId,
    secretAccessKey,
    ...(env.AWS_SESSION_TOKEN && { sessionToken: env.AWS_SESSION_TOKEN }),
    ...(env.AWS_CREDENTIAL_EXPIRATION && { expiration: new Date(env.AWS_CREDENTIAL_EXPIRATION) }),
    ...(env.AWS_CREDENTIAL_SCOPE && { credentialScope: env.AWS_CREDENTIAL_SCOPE }),
    ...(env.AWS_ACCOUNT_ID && { accountId: env.AWS_ACCOUNT_ID }),
  };
}

/**
 * Finds the credentials of a profile or of the environment. Throws a `UserError` of kind `noCredentials` or `expired`,
 * also when a role may not be assumed: then nothing else can be tried.
 */
export async function findCredentials(options: CredentialOptions): Promise<Credentials> {
  try {
    return await askProviders(options);
  } catch (error) {
    if (isFileError(error)) throw unreadableFile(error);
    const { profile, loginKind, loginProfile, region } = options;
    const what = profile
      ? l10n.t('Could not get credentials from the profile "{0}"', profile)
      : l10n.t('Could not get AWS credentials');
    const mapped = toUserError(error, {
      what,
      action: 'sts:AssumeRole',
      loginKind,
      region,
      ...(profile && { profile }),
      ...(loginProfile && { loginProfile }),
    });
    if (mapped.kind !== 'denied') throw mapped;
    const { message, resolution, cause, action } = mapped;
    throw new UserError(message, resolution, { kind: 'noCredentials', cause, ...(action && { action }) });
  }
}

interface FileError extends Error {
  readonly code: string;
  readonly path: string;
}

/** A token file, as a rule, that the profile names and that is not there. */
const isFileError = (error: unknown): error is FileError =>
  error instanceof Error &&
  'code' in error &&
  'path' in error &&
  /^E(NOENT|ACCES|ISDIR)$/.test(String(error.code));

const unreadableFile = (error: FileError): UserError =>
  new UserError(
    l10n.t('Could not get AWS credentials: the file "{0}" cannot be read ({1}).', error.path, error.code),
    l10n.t('Renew the token file, or correct its path in the profile or the environment.'),
    { kind: 'noCredentials', cause: error },
  );

async function askProviders(options: CredentialOptions): Promise<Credentials> {
  const { profile, mfaCodeProvider } = options;
  const keys = profile ? undefined : environmentKeys(process.env);
  if (keys) return keys;
  const { fromIni, fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  const init = {
    ignoreCache: true,
    clientConfig: loginClientConfig(options.endpointOf),
    ...roleAssumers(options),
    ...(mfaCodeProvider && { mfaCodeProvider }),
  };
  return profile ? fromIni({ ...init, profile })() : fromNodeProviderChain(init)();
}

/** The SDK's own would not know the profile's endpoint. One STS client for each role, so that chains of roles work. */
function roleAssumers({ region, endpointOf }: CredentialOptions) {
  const load = async () => {
    const endpoint = endpointOf('STS');
    const config = { region, ignoreConfiguredEndpointUrls: true, ...(endpoint && { endpoint }) };
    const { getDefaultRoleAssumer, getDefaultRoleAssumerWithWebIdentity } = await import('./sts.js');
    return {
      assume: getDefaultRoleAssumer(config),
      assumeWithToken: getDefaultRoleAssumerWithWebIdentity(config),
    };
  };
  type Assumers = Awaited<ReturnType<typeof load>>;
  return {
    roleAssumer: async (...source: Parameters<Assumers['assume']>) => (await load()).assume(...source),
    roleAssumerWithWebIdentity: async (...source: Parameters<Assumers['assumeWithToken']>) =>
      (await load()).assumeWithToken(...source),
  };
}
