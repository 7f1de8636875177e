import { accessDenied, expiredToken, internalFailure, throttled, unknownAccessKey } from './commonErrors';
import { seededRandom } from './ids';
import type { Service } from './service';

export type FaultKind =
  | 'throttle'
  | 'denied'
  | 'expired'
  | 'badkey'
  | '500'
  /** Waits `ms`, then goes on. */
  | 'latency'
  /** Closes the connection without an answer. */
  | 'reset'
  /** What a proxy between says: 502 with HTML. */
  | 'garbage'
  /** Half of the right answer, then the end of the connection. */
  | 'truncated'
  /** No page is longer than `pageSize`. */
  | 'pageLimit';

export interface FaultRule {
  readonly kind: FaultKind;
  /** All services, when left out. */
  readonly service?: string;
  /** All operations, when left out. */
  readonly operation?: string;
  /** Only requests that name this id, name or ARN. */
  readonly resource?: string;
  /** How many requests it strikes; without end, when left out. */
  readonly times?: number;
  /** How many requests it lets pass first. */
  readonly skip?: number;
  readonly ms?: number;
  readonly pageSize?: number;
  /** Strikes by chance (0 to 1), the same way on every run. */
  readonly probability?: number;
  /** Of the chance. */
  readonly randomSeed?: number;
}

interface Armed {
  readonly rule: FaultRule;
  readonly random: () => number;
  seen: number;
  struck: number;
}

const names = (value: unknown, resource: string): boolean => {
  if (typeof value === 'string') return value === resource;
  if (Array.isArray(value)) return value.some((item) => names(item, resource));
  return typeof value === 'object' && value !== null && names(Object.values(value), resource);
};

/** The rules in force. `add` and `clear` are for tests; `strike` is for the server. */
export class Faults {
  #armed: Armed[] = [];

  add(...rules: readonly FaultRule[]): void {
    this.#armed.push(
      ...rules.map((rule) => ({ rule, random: seededRandom(rule.randomSeed ?? 1), seen: 0, struck: 0 })),
    );
  }

  clear(): void {
    this.#armed = [];
  }

  /** The rules that strike this request, which is counted. */
  strike(service: string, operation: string, input: object): FaultRule[] {
    return this.#armed.filter((armed) => strikes(armed, service, operation, input)).map(({ rule }) => rule);
  }
}

function strikes(armed: Armed, service: string, operation: string, input: object): boolean {
  const { rule } = armed;
  if (rule.service !== undefined && rule.service !== service) return false;
  if (rule.operation !== undefined && rule.operation !== operation) return false;
  if (rule.resource !== undefined && !names(input, rule.resource)) return false;
  armed.seen += 1;
  if (armed.seen <= (rule.skip ?? 0) || armed.struck >= (rule.times ?? Infinity)) return false;
  if (rule.probability !== undefined && armed.random() >= rule.probability) return false;
  armed.struck += 1;
  return true;
}

/** Throws what a rule says, if it says an error; the server sees to the other kinds. */
export function throwFault(rule: FaultRule, service: Service, operation: string, principalArn: string): void {
  switch (rule.kind) {
    case 'throttle':
      throw throttled(service);
    case 'denied':
      throw accessDenied(service, principalArn, `${service.name}:${operation}`, rule.resource ?? '*');
    case 'expired':
      throw expiredToken(service);
    case 'badkey':
      throw unknownAccessKey(service);
    case '500':
      throw internalFailure(service);
    case 'latency':
    case 'reset':
    case 'garbage':
    case 'truncated':
    case 'pageLimit':
      return;
  }
}
