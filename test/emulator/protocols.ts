import type { IncomingHttpHeaders } from 'node:http';
import { json11 } from './json11Protocol';
import { query } from './queryProtocol';
import { restJson } from './restJsonProtocol';
import type { OperationSchema } from './schema';
import type { Service } from './service';
import type { ServiceError } from './serviceError';

export interface WireRequest {
  readonly method: string;
  /** As it was sent, labels still percent-encoded. */
  readonly path: string;
  readonly search: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the request names, whether it is implemented or not, and even known or not. */
export interface Routed {
  readonly operation: string;
  readonly schema?: OperationSchema | undefined;
}

/** How a service speaks over HTTP. */
export interface Protocol {
  route(operations: ReadonlyMap<string, OperationSchema>, request: WireRequest): Routed;
  /** The request as the SDK's type. Throws `SerializationException` for what cannot be read. */
  decode(schema: OperationSchema, request: WireRequest): object;
  encode(service: Service, schema: OperationSchema, answer: object, requestId: string): WireAnswer;
  encodeError(service: Service, error: ServiceError, requestId: string): WireAnswer;
}

export const protocols: Readonly<Record<Service['protocol'], Protocol>> = { json11, query, restJson };
