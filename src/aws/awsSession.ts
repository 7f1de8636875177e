import pLimit from 'p-limit';
import type { AccountOwner } from '../model/accountOwner';
import { isRegionId } from '../model/regions';
import { abortable, abortError } from './abort';
import { callerIdentity, type CallerIdentity } from './callerIdentity';
import { findCredentials, environmentKeys, rememberCredentials, type CredentialOptions } from './credentials';
import { resolveEndpoint } from './endpoints';
import { profileOf } from './profiles';
import { sharedQuotas, type RequestQuotas } from './quotas';
import { loadService, serviceIds, type ServiceName } from './services';
import { malformedRegion, missingRegion, otherAccount, unknownProfile } from './sessionErrors';
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
   * The same login for what all of these have to do with, instead of those it was held to before. Where none of them
   * knows an account, those before go on to count.
   */
  heldTo(...owners: readonly AccountOwner[]): HeldSession;
  /** The keys themselves: for a program that is started with them, and for nothing that stays. */
  keys(): Promise<Credentials>;
  /** Closes the connections of the login: neither this session nor one that was made from it must be used afterwards. */
  dispose(): void;
}

/**
 * A session for what environments have to do with. Unless its credentials are of their account, it sends nothing but the
 * request that asks whose they are, and hands out no keys: all else then throws UserError of kind `otherAccount`. What is
 * asked for an environment takes one of these, and there is no other way to one than to say for whom it is.
 */
export interface HeldSession extends AwsSession {
  readonly owners: readonly AccountOwner[];
  inRegion(region: string): HeldSession;
  quietly(): HeldSession;
  /** Throws what a request would throw. */
  ensureAccount(signal?: AbortSignal): Promise<void>;
}

/** What sessions of one login share. */
interface Login {
  readonly profile?: string;
  /** The profile whose credentials are used, also when nobody chose it here. */
  readonly named?: string;
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
    ...(named && { named }),
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
  readonly owners?: readonly AccountOwner[];
}

function sessionOf(region: string, login: Login, use: SessionUse = {}): HeldSession {
  const { isQuiet = false, owners = [] } = use;
  const holding = owners.filter(knowsAccount);
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

  const session: HeldSession = {
    owners,
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
    ensureAccount: async (signal) => {
      if (holding.length === 0) return;
      const accountId = await session.accountId(signal);
      const other = holding.find(({ accountIds }) => !accountIds.includes(accountId));
      if (other) throw otherAccount(other, accountId, login.named);
    },
    admit: async (service, signal) => {
      if (service !== 'sts') await session.ensureAccount(signal);
    },
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
    heldTo: (...others) =>
      sessionOf(region, login, {
        ...use,
        owners: others.some(knowsAccount) ? others : [...others, ...owners],
      }),
    keys: async () => {
      await session.ensureAccount();
      return getCredentials();
    },
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

const knowsAccount = ({ accountIds }: AccountOwner): boolean => accountIds.length > 0;

function renewalOf(profile: string | undefined, config: SharedConfig): Login['renewal'] {
  if (!profile || !config.profiles.has(profile)) return { loginKind: 'none' };
  const { loginKind, loginProfile = profile } = profileOf(profile, config);
  return { loginKind, loginProfile };
}
