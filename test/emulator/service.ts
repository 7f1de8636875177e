import type { Ids } from './ids';
import type { Identities, Identity } from './identities';
import type { PageOf, PageRequest } from './pageTokens';
import type { AccountSeed, RegionSeed } from './seed';
import type { ServiceError } from './serviceError';
import type { Store, Stores } from './store';
import type { Constraints } from './validate';

/**
 * What AWS does with a field that an update call leaves out. The documents say `reset-all`; `measured` is what people
 * saw `UpdateUserPool` do; `preserve-all` is what other emulators do. A client must end in the same state under all.
 */
export type UpdateSemantics = 'reset-all' | 'measured' | 'preserve-all';

/** What all services of one emulator share. */
export interface World {
  readonly stores: Stores;
  readonly identities: Identities;
  readonly ids: Ids;
  readonly updateSemantics: UpdateSemantics;
  /** Patterns of the IAM actions that every access key may do; `undefined`: all. */
  allowed: readonly string[] | undefined;
  now(): Date;
}

/** One request, routed, decoded and validated. */
export interface Call {
  readonly world: World;
  readonly service: Service;
  readonly operation: string;
  readonly identity: Identity;
  readonly accountId: string;
  readonly region: string;
  /** What the account holds in this Region. */
  readonly here: Store;
  /** What the account holds in no Region in particular (IAM). */
  readonly everywhere: Store;
  /** One page, or the service's error for a token that it did not hand out for this query. */
  page<T>(items: readonly T[], keyOf: (item: T) => string, request: PageRequest): PageOf<T>;
}

/**
 * Answers one operation: from the decoded request (the SDK's request type, dates as `Date`) to the SDK's response type,
 * or throws a `ServiceError`. A member that is `undefined` is left out of the answer.
 */
export type Operation = { handle(input: object, call: Call): object | Promise<object> }['handle'];

export interface Service {
  /** The name in the signature's credential scope, which is also the prefix of its IAM actions. */
  readonly name: string;
  readonly protocol: 'json11' | 'query' | 'restJson';
  /** The client package: its operations and shapes are what requests and answers are checked against. */
  readonly sdk: object;
  /** JSON 1.1: what stands before the dot in `x-amz-target`. */
  readonly targetPrefix?: string;
  /** Query: the namespace of its answers. */
  readonly xmlNamespace?: string;
  /** What is implemented. Anything else that the SDK knows is answered by a loud 501. */
  readonly operations: Readonly<Record<string, Operation>>;
  /** Operations that need no signature, and the account and Region that an unsigned request means. */
  readonly unsigned?: {
    readonly operations: ReadonlySet<string>;
    locate(input: object, world: World): Store | undefined;
  };
  /** The exception for a value out of range or missing. */
  readonly validationError: string;
  readonly constraints?: Constraints;
  /** The exception for too many requests, where it is not `Throttling`. */
  readonly throttlingError?: string;
  /** Requests a second that the quota allows, by category; see `quotas.ts`. */
  quota?(operation: string, input: object): readonly Quota[];
  invalidPageToken(): ServiceError;
  /** The ARN that a policy is asked about. */
  resourceArn?(input: object, call: Call): string | undefined;
  seedAccount?(seed: AccountSeed, store: Store, world: World): void;
  seedRegion?(seed: RegionSeed, store: Store, world: World): void;
}

/** One documented limit that a request counts against. */
export interface Quota {
  readonly category: string;
  readonly perSecond: number;
}
