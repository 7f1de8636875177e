import { setTimeout as sleep } from 'node:timers/promises';
import { defectsOfAnswer } from './checkAnswer';
import { notImplemented, unknownAccessKey, unsignedRequest } from './commonErrors';
import { Faults, throwFault, type FaultRule } from './faults';
import { createIds, seededRandom } from './ids';
import { Identities, type Identity } from './identities';
import { pageOf, type PageRequest } from './pageTokens';
import { authorize } from './policy';
import { protocols, type Routed, type WireAnswer, type WireRequest } from './protocols';
import { Quotas } from './quotas';
import { credentialScopeOf, serviceNameOf } from './route';
import { operationsOf, structureOf, type OperationSchema } from './schema';
import type { Seed } from './seed';
import type { EmulatorOptions } from './server';
import type { Call, Service, World } from './service';
import { EmulatorDefect, ServiceError } from './serviceError';
import { services } from './services';
import { Stores } from './store';
import { validate } from './validate';

export interface LogEntry {
  readonly at: Date;
  readonly service: string;
  readonly operation: string;
  readonly accountId: string;
  readonly region: string;
  /** The request as it was understood. Empty when it could not be read. */
  readonly input: object;
  /** 0 when the connection was closed without an answer. */
  readonly status: number;
  /** The exception that was answered. */
  readonly error?: string;
}

type Outcome = (WireAnswer & { readonly truncated?: boolean }) | 'reset';

const schemasOf = new Map<Service, ReadonlyMap<string, OperationSchema>>(
  services.map((service) => [service, operationsOf(service.sdk)]),
);

/** Exceptions that no service models, since all of them know them. */
const commonExceptions =
  /^(AccessDenied|ExpiredToken|UnrecognizedClient|MissingAuthenticationToken|InvalidClientTokenId|Validation|Throttling|Serialization|TooManyRequests|Internal|ServiceFailure|ServiceException|MalformedInput|NotImplemented|InvalidSignature)/;

/** Takes a request from the wire to the operation and its answer back. */
export class Dispatcher {
  readonly log: LogEntry[] = [];
  readonly faults = new Faults();
  /** What was wrong with the emulator's own answers. */
  readonly defects: string[] = [];
  readonly #quotas = new Quotas();
  readonly #world: World;
  /** Counts resets: a request that was under way belongs to a log that is gone. */
  #epoch = 0;

  constructor(readonly options: EmulatorOptions) {
    this.#world = {
      stores: new Stores(),
      identities: new Identities(),
      ids: createIds(options.randomSeed === undefined ? Math.random : seededRandom(options.randomSeed)),
      updateSemantics: options.updateSemantics ?? 'reset-all',
      allowed: undefined,
      now: options.clock ?? (() => new Date()),
    };
    if (options.seed) this.seed(options.seed);
  }

  allowOnly(actions: readonly string[] | undefined): void {
    this.#world.allowed = actions;
  }

  seed(seed: Seed): void {
    const { stores, identities } = this.#world;
    for (const account of seed.accounts ?? []) {
      for (const key of account.accessKeyIds ?? []) identities.addUser(key, account.accountId);
      for (const service of services) {
        service.seedAccount?.(account, stores.of(account.accountId, ''), this.#world);
        for (const [region, contents] of Object.entries(account.regions ?? {})) {
          service.seedRegion?.(contents, stores.of(account.accountId, region), this.#world);
        }
      }
    }
  }

  reset(): void {
    this.#epoch += 1;
    this.log.length = 0;
    this.#world.allowed = undefined;
    this.faults.clear();
    this.#quotas.clear();
    this.#world.stores.clear();
    this.#world.identities.reset();
    if (this.options.seed) this.seed(this.options.seed);
  }

  async answer(request: WireRequest): Promise<Outcome> {
    const requestId = this.#world.ids.uuid();
    const name = serviceNameOf(request, services);
    const service = services.find((candidate) => candidate.name === name);
    if (!service) {
      const error = notImplemented(name || 'an unknown service', `${request.method} ${request.path}`);
      this.#note(
        { epoch: this.#epoch, service: name, operation: request.path },
        error.status ?? 501,
        error.name,
      );
      return protocols.json11.encodeError({ name, sdk: {} } as Service, error, requestId);
    }
    const protocol = protocols[service.protocol];
    const schemas = schemasOf.get(service) ?? new Map<string, OperationSchema>();
    const routed = protocol.route(schemas, request);
    const seen: Seen = { epoch: this.#epoch, service: service.name, operation: routed.operation };
    try {
      const answer = await this.#handle(service, routed, request, requestId, seen);
      this.#note(seen, answer === 'reset' ? 0 : answer.status, answer === 'reset' ? 'reset' : undefined);
      return answer;
    } catch (error) {
      const shown = this.#toServiceError(service, routed.operation, error);
      const answer = protocol.encodeError(service, shown, requestId);
      this.#note(seen, answer.status, shown.name);
      return answer;
    }
  }

  async #handle(
    service: Service,
    routed: Routed,
    request: WireRequest,
    requestId: string,
    seen: Seen,
  ): Promise<Outcome> {
    const { schema } = routed;
    const operation = service.operations[routed.operation];
    if (!schema) throw notImplemented(service.name, routed.operation);
    const protocol = protocols[service.protocol];
    const input = protocol.decode(schema, request);
    seen.input = input;
    const faults = this.faults.strike(service.name, routed.operation, input);
    const call = this.#callOf(service, routed.operation, request, input, faults);
    seen.accountId = call.accountId;
    seen.region = call.region;
    for (const rule of faults) {
      if (rule.kind === 'latency') await sleep(rule.ms ?? 300);
      throwFault(rule, service, routed.operation, call.identity.arn);
      if (rule.kind === 'reset') return 'reset';
      if (rule.kind === 'garbage') return garbage;
    }
    if (!operation) throw notImplemented(service.name, routed.operation);
    if (this.#world.allowed && call.identity.arn !== nobody.arn) authorize(this.#world.allowed, call, input);
    if (this.options.enforceQuotas) this.#quotas.take(call, input);
    validate(service, schema.input, input);
    const answer = await operation(input, call);
    const defects = [...defectsOfAnswer(schema.output, answer)];
    if (defects.length > 0) throw new EmulatorDefect(defects.join('; '));
    const encoded = protocol.encode(service, schema, answer, requestId);
    return faults.some((rule) => rule.kind === 'truncated') ? { ...encoded, truncated: true } : encoded;
  }

  #callOf(
    service: Service,
    operation: string,
    request: WireRequest,
    input: object,
    faults: readonly FaultRule[],
  ): Call {
    const world = this.#world;
    const { identity, region } = this.#signerOf(service, operation, request, input);
    const limits = faults.filter((rule) => rule.kind === 'pageLimit').map((rule) => rule.pageSize ?? 1);
    return {
      world,
      service,
      operation,
      identity,
      accountId: identity.accountId,
      region,
      here: world.stores.of(identity.accountId, region),
      everywhere: world.stores.of(identity.accountId, ''),
      page<T>(items: readonly T[], keyOf: (item: T) => string, page: PageRequest) {
        const query = [identity.accountId, region, service.name, operation, page.query].join('\n');
        const limit = Math.min(page.limit, ...limits);
        const cut = pageOf(items, keyOf, { ...page, limit, query });
        if (!cut) throw service.invalidPageToken();
        return cut;
      },
    };
  }

  #signerOf(
    service: Service,
    operation: string,
    request: WireRequest,
    input: object,
  ): { identity: Identity; region: string } {
    const scope = credentialScopeOf(request);
    if (scope) {
      const identity = this.#world.identities.find(scope.accessKeyId);
      if (!identity) throw unknownAccessKey(service);
      return { identity, region: scope.region };
    }
    if (!service.unsigned?.operations.has(operation)) throw unsignedRequest(service);
    const store = service.unsigned.locate(input, this.#world);
    return { identity: { ...nobody, accountId: store?.accountId ?? '' }, region: store?.region ?? '' };
  }

  /** Anything but an exception the service knows is a fault of the emulator, and says so in words AWS never uses. */
  #toServiceError(service: Service, operation: string, error: unknown): ServiceError {
    if (error instanceof ServiceError) {
      if (structureOf(service.sdk, error.name) || commonExceptions.test(error.name)) return error;
      return this.#toServiceError(
        service,
        operation,
        new EmulatorDefect(`${error.name} is unknown to the SDK`),
      );
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.defects.push(`${service.name}.${operation}: ${text}`);
    return new ServiceError('EmulatorDefect', text.split('\n')[0] ?? text, 501);
  }

  #note(seen: Seen, status: number, error?: string): void {
    const { epoch, service, operation, accountId = '', region = '', input = {} } = seen;
    if (epoch !== this.#epoch) return;
    const entry = { at: this.#world.now(), service, operation, accountId, region, input, status };
    this.log.push(error === undefined ? entry : { ...entry, error });
  }
}

interface Seen {
  readonly epoch: number;
  readonly service: string;
  readonly operation: string;
  input?: object;
  accountId?: string;
  region?: string;
}

/** Whoever sent an unsigned request: IAM has no say in it. */
const nobody = { arn: 'anonymous', userId: 'anonymous' };

const garbage: WireAnswer = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
};
