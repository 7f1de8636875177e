import * as l10n from '@vscode/l10n';
import pLimit from 'p-limit';
import { UserError } from '../errors';
import { isRegionId } from '../model/regions';
import { abortable, abortError } from './abort';
import { callerIdentity, type CallerIdentity } from './callerIdentity';
import { findCredentials, environmentKeys, rememberCredentials, type CredentialOptions } from './credentials';
import { resolveEndpoint } from './endpoints';
import { profileOf } from './profiles';
import { sharedQuotas, type RequestQuotas } from './quotas';
import { loadService, serviceIds, type ServiceName } from './services';
import { readSharedConfig, type SharedConfig } from './sharedConfig';
import type { Credentials, EndpointOf, RequestRecord, ServiceClient, Transport } from './transport';

export interface SessionOptions extends Pick<CredentialOptions, 'profile' | 'mfaCodeProvider'> {
  /** Without it: AWS_REGION, AWS_DEFAULT_REGION, then the profile's. */
  readonly region?: string;
  /** Where all requests go, whatever environment and profile say. Never take it from a workspace. */
  readonly endpoint?: string;
  /** Attempts for a request that AWS throttles or fails at; 4 without it. */
  readonly maxAttempts?: number;
  /** Called after each request, for the log. */
  onRequest?(record: RequestRecord): void;
  /** The request quotas to keep to, when not those of the whole process. */
  readonly quotas?: RequestQuotas;
}

/** Credentials and a Region, and what it takes to send requests with them. Makes none before it is used. */
export interface AwsSession extends Transport {
  /** Where requests to user pools go, if not to AWS itself: an edge shows that it is not the real account. */
  readonly endpoint?: string;
  /** Who AWS says we are; asked once. */
  identity(signal?: AbortSignal): Promise<CallerIdentity>;
  accountId(signal?: AbortSignal): Promise<string>;
  /** The account, if it is known without a request. */
  readonly knownAccountId: string | undefined;
  /** The same credentials for another Region. */
  inRegion(region: string): AwsSession;
  /**
   * The same login for reading that nobody waits for. It asks a person for nothing: where it would have to, a request
   * ends with an AbortError.
   */
  quietly(): AwsSession;
  /**
   * The same login, but without a request other than the one that asks whose it is, unless it is of this account:
   * every other one then throws UserError of kind `otherAccount`. `owner`: who is of that account, for the message.
   */
  inAccount(accountId: string, owner: string): AwsSession;
  /** The keys themselves: for a program that is started with them, and for nothing that stays. */
  keys(): Promise<Credentials>;
  /** Closes the connections of the login: neither this session nor one that was made from it must be used afterwards. */
  dispose(): void;
}

/** What sessions of one login share. */
interface Login {
  readonly profile?: string;
  readonly renewal: Pick<Transport, 'loginKind' | 'loginProfile'>;
  readonly credentials: ReturnType<typeof rememberCredentials>;
  readonly endpointOf: EndpointOf;
  readonly options: SessionOptions;
  readonly limit: ReturnType<typeof pLimit>;
  /** By Region, service and whether they may ask a person. */
  readonly clients: Map<string, Promise<ServiceClient>>;
  /** Those of earlier credentials, with which requests may still be under way. */
  readonly outdated: Promise<ServiceClient>[];
  identity: Promise<CallerIdentity> | undefined;
  accountId: string | undefined;
  /** The account, or the key while the account is unknown; kept, so that a bucket is not exchanged for a full one. */
  quotaOwner: string | undefined;
}

const parallelRequests = 8;

/**
 * Opens a session for a profile, or for what the environment says. Sends nothing. Throws a `UserError` for an unknown
 * profile, a missing Region and a malformed endpoint; missing and expired credentials show with the first request.
 */
export async function openSession(options: SessionOptions = {}): Promise<AwsSession> {
  const config = await readSharedConfig();
  const { env } = process;
  const chosen = options.profile || undefined;
  const usesKeys = !chosen && environmentKeys(env) !== undefined;
  const named = chosen ?? (usesKeys ? undefined : env.AWS_PROFILE || undefined);
  if (named && !config.profiles.has(named)) throw unknownProfile(named);
  // The settings of a profile (Region, endpoints) hold even where keys in the environment win.
  const settings = chosen ?? (env.AWS_PROFILE || 'default');
  const section = config.profiles.get(settings) ?? {};
  const region = options.region || env.AWS_REGION || env.AWS_DEFAULT_REGION || section.region;
  if (!region) throw missingRegion(chosen);
  if (!isRegionId(region)) throw malformedRegion(region);

  const services = section.services ? config.services.get(section.services) : undefined;
  const endpointOf: EndpointOf = (serviceId) =>
    resolveEndpoint(serviceId, {
      env,
      profile: section,
      ...(services && { services }),
      ...(options.endpoint && { explicit: options.endpoint }),
    });
  endpointOf(serviceIds['cognito-idp']);

  const renewal = renewalOf(usesKeys ? undefined : settings, config);
  const { mfaCodeProvider } = options;
  const find: CredentialOptions = {
    region,
    endpointOf,
    ...renewal,
    ...(chosen && { profile: chosen }),
    ...(mfaCodeProvider && { mfaCodeProvider }),
  };
  return sessionOf(region, {
    ...(chosen && { profile: chosen }),
    renewal,
    credentials: rememberCredentials(
      () => findCredentials(find),
      // Nobody knows what a program does to find credentials: some open a browser.
      renewal.loginKind === 'process'
        ? askNobody
        : () => findCredentials({ ...find, mfaCodeProvider: askNobody }),
    ),
    endpointOf,
    options,
    limit: pLimit(parallelRequests),
    clients: new Map(),
    outdated: [],
    identity: undefined,
    accountId: undefined,
    quotaOwner: undefined,
  });
}

const askNobody = () => Promise.reject(abortError());

/** How a session uses its login. */
interface SessionUse {
  readonly isQuiet?: boolean;
  /** The account that requests must be of, and whose it is. */
  readonly guard?: { readonly accountId: string; readonly owner: string };
}

function sessionOf(region: string, login: Login, use: SessionUse = {}): AwsSession {
  const { isQuiet = false, guard } = use;
  const { credentials, endpointOf, options } = login;
  const getCredentials = () => (isQuiet ? credentials.getQuietly() : credentials.get());
  const endpoint = endpointOf(serviceIds['cognito-idp']);
  const outdateClients = () => {
    login.outdated.push(...login.clients.values());
    login.clients.clear();
  };

  const open = async (service: ServiceName): Promise<ServiceClient> => {
    const { createClient } = await loadService[service]();
    const serviceEndpoint = endpointOf(serviceIds[service]);
    return createClient({
      region,
      credentials: getCredentials,
      maxAttempts: options.maxAttempts ?? 4,
      retryMode: 'standard',
      requestHandler: { connectionTimeout: 10_000, requestTimeout: 30_000, throwOnRequestTimeout: true },
      ignoreConfiguredEndpointUrls: true,
      ...(login.profile !== undefined && { profile: login.profile }),
      ...(serviceEndpoint && {
        endpoint: serviceEndpoint,
        useFipsEndpoint: false,
        useDualstackEndpoint: false,
      }),
    });
  };

  const session: AwsSession = {
    ...(login.profile !== undefined && { profile: login.profile }),
    ...login.renewal,
    region,
    ...(endpoint && { endpoint }),
    quotas: options.quotas ?? sharedQuotas,
    limit: login.limit,
    client: (service) => {
      const key = `${region} ${service} ${isQuiet}`;
      let client = login.clients.get(key);
      if (!client) login.clients.set(key, (client = open(service)));
      return client;
    },
    quotaScope: async () => {
      const { accountId, accessKeyId } = await getCredentials();
      login.accountId ??= accountId;
      login.quotaOwner ??= login.accountId ?? accessKeyId;
      return `${endpoint ?? 'aws'} ${region} ${login.quotaOwner}`;
    },
    forgetCredentials: () => {
      credentials.forget();
      login.identity = undefined;
      // Clients remember credentials too.
      outdateClients();
    },
    ...(options.onRequest && { onRequest: options.onRequest.bind(options) }),
    ...(guard && {
      admit: async (service: ServiceName, signal?: AbortSignal) => {
        if (service === 'sts') return;
        const accountId = await session.accountId(signal);
        if (accountId !== guard.accountId) throw otherAccount(guard, accountId, login.profile);
      },
    }),
    identity: async (signal) => {
      const asked = login.identity ?? callerIdentity(session);
      // Whoever may ask a person must not wait for one who may not.
      if (!isQuiet) login.identity = asked;
      try {
        const identity = await abortable(asked, signal);
        login.identity ??= asked;
        login.accountId = identity.accountId;
        return identity;
      } catch (error) {
        if (login.identity === asked && !signal?.aborted) login.identity = undefined;
        throw error;
      }
    },
    accountId: async (signal) => (await session.identity(signal)).accountId,
    get knownAccountId() {
      return login.accountId;
    },
    inRegion: (other) => {
      if (!isRegionId(other)) throw malformedRegion(other);
      return sessionOf(other, login, use);
    },
    quietly: () => sessionOf(region, login, { ...use, isQuiet: true }),
    inAccount: (accountId, owner) => sessionOf(region, login, { ...use, guard: { accountId, owner } }),
    keys: getCredentials,
    dispose: () => {
      outdateClients();
      for (const client of login.outdated.splice(0))
        client.then(
          (opened) => opened.destroy(),
          () => undefined,
        );
    },
  };
  return session;
}

function renewalOf(profile: string | undefined, config: SharedConfig): Login['renewal'] {
  if (!profile || !config.profiles.has(profile)) return { loginKind: 'none' };
  const { loginKind, loginProfile = profile } = profileOf(profile, config);
  return { loginKind, loginProfile };
}

const unknownProfile = (profile: string) =>
  new UserError(
    l10n.t('There is no profile "{0}" in the AWS configuration files.', profile),
    l10n.t('Choose another profile, or run: aws configure --profile {0}', profile),
    { kind: 'noCredentials' },
  );

const otherAccount = (
  { accountId, owner }: NonNullable<SessionUse['guard']>,
  actual: string,
  profile: string | undefined,
) =>
  new UserError(
    profile === undefined
      ? l10n.t(
          '"{0}" is in account {1}, the credentials are of {2}: nothing was asked.',
          owner,
          accountId,
          actual,
        )
      : l10n.t(
          '"{0}" is in account {1}, the profile "{3}" is of {2}: nothing was asked.',
          owner,
          accountId,
          actual,
          profile,
        ),
    l10n.t('Choose a profile of account {0}.', accountId),
    { kind: 'otherAccount' },
  );

const malformedRegion = (region: string) =>
  new UserError(
    l10n.t('"{0}" cannot be a Region.', region),
    l10n.t('Use the id of a Region, for example eu-west-1.'),
    { kind: 'input' },
  );

const missingRegion = (profile: string | undefined) =>
  new UserError(
    profile
      ? l10n.t('The profile "{0}" has no Region.', profile)
      : l10n.t('Neither the environment nor the AWS configuration files name a Region.'),
    l10n.t('Choose a Region, or set "region" in the profile.'),
    { kind: 'input' },
  );
