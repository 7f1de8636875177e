import type { fromEnv } from '@aws-sdk/credential-providers';
import type { LimitFunction } from 'p-limit';
import type { ProfileKind } from './profiles';
import type { RequestQuotas } from './quotas';
import type { ServiceName } from './services';

export type Credentials = Awaited<ReturnType<ReturnType<typeof fromEnv>>>;

/** The endpoint configured for a service id, or nothing for AWS's own. */
export type EndpointOf = (serviceId: string) => string | undefined;

/** What a finished request leaves for the log: never what was asked, never what was answered. */
export interface RequestRecord {
  readonly service: ServiceName;
  readonly operation: string;
  readonly region: string;
  readonly milliseconds: number;
  readonly attempts: number;
  readonly requestId?: string;
  /** The name of AWS's error; absent when all went well. */
  readonly error?: string;
}

/** As much of an SDK client as `send` needs. */
export interface ServiceClient {
  send(command: object, options: { abortSignal?: AbortSignal }): Promise<unknown>;
  destroy(): void;
}

/** What `send` needs of a session. */
export interface Transport {
  readonly profile?: string;
  /** How to log in again, when that is what is missing. */
  readonly loginKind: ProfileKind;
  /** The profile to log in with, where there is one. */
  readonly loginProfile?: string;
  readonly region: string;
  readonly quotas: RequestQuotas;
  readonly limit: LimitFunction;
  client(service: ServiceName): Promise<ServiceClient>;
  /** Requests with the same scope share AWS's quotas: account (as far as known), Region and endpoint. */
  quotaScope(): Promise<string>;
  /** Credentials turned out to be expired: the next request looks for new ones. */
  forgetCredentials(): void;
  /** Throws UserError where nothing may be asked of a service with these credentials. Called before each request. */
  admit?(service: ServiceName, signal?: AbortSignal): Promise<void>;
  onRequest?(record: RequestRecord): void;
}
