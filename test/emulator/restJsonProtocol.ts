import { toJsonObject } from './json11Protocol';
import { fromJson, structureFromJson, structureToJson, toJson } from './jsonShape';
import type { Protocol, WireRequest } from './protocols';
import { structureOf, type Member, type OperationSchema, type Shape } from './schema';
import { ServiceError } from './serviceError';

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly labels: readonly string[];
  /** Constant parts of the query, as in `/x?list-type=2`. */
  readonly constants: readonly (readonly [string, string])[];
  /** Fixed characters: of two routes that fit, the one with more says more. */
  readonly weight: number;
}

const routes = new WeakMap<OperationSchema, Route>();

function routeOf(schema: OperationSchema): Route | undefined {
  const { http } = schema.traits;
  if (!http) return undefined;
  const known = routes.get(schema);
  if (known) return known;
  const [path = '', search = ''] = http[1].split('?');
  const labels: string[] = [];
  const pattern = path
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (!part.startsWith('{')) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const greedy = part.endsWith('+}');
      labels.push(part.slice(1, greedy ? -2 : -1));
      return greedy ? '(.+)' : '([^/]+)';
    })
    .join('');
  const route: Route = {
    method: http[0],
    pattern: new RegExp(`^${pattern.replace(/\/$/, '')}/?$`),
    labels,
    constants: [...new URLSearchParams(search)],
    weight: path.replaceAll(/\{[^}]+\}/g, '').length + search.length,
  };
  routes.set(schema, route);
  return route;
}

const fits = (route: Route | undefined, request: WireRequest): route is Route =>
  route?.method === request.method &&
  route.pattern.test(request.path) &&
  route.constants.every(([name, value]) => request.search.get(name) === value);

const refuse = (name: string): never => {
  throw new ServiceError('SerializationException', `The value of '${name}' is not of the type expected`, 400);
};

/** A label, query value or header. */
function fromText(shape: Shape, name: string, text: string): unknown {
  switch (shape.kind) {
    case 'number':
      return Number.isNaN(Number(text)) ? refuse(name) : Number(text);
    case 'boolean':
      return text === 'true';
    case 'timestamp':
      return Number.isNaN(Date.parse(text)) ? refuse(name) : new Date(text);
    case 'string':
    case 'blob':
    case 'document':
    case 'list':
    case 'map':
    case 'structure':
      return text;
  }
}

function fromQuery(member: Member, request: WireRequest): unknown {
  const name = member.traits.httpQuery ?? '';
  const given = request.search.getAll(name);
  if (given.length === 0) return undefined;
  const { shape } = member;
  if (shape.kind === 'list') return given.map((text) => fromText(shape.item.shape, name, text));
  return fromText(shape, name, given[0] ?? '');
}

function fromHeader(member: Member, request: WireRequest): unknown {
  const name = member.traits.httpHeader ?? '';
  const text = request.headers[name.toLowerCase()];
  return typeof text === 'string' ? fromText(member.shape, name, text) : undefined;
}

const isInBody = ({ traits }: Member): boolean =>
  !traits.httpLabel &&
  traits.httpQuery === undefined &&
  !traits.httpQueryParams &&
  traits.httpHeader === undefined &&
  !traits.httpPayload &&
  !traits.httpResponseCode;

function decode(schema: OperationSchema, request: WireRequest): object {
  const route = routeOf(schema);
  const labels = route?.pattern.exec(request.path)?.slice(1) ?? [];
  const members = [...schema.input.members.values()];
  const payload = members.find((member) => member.traits.httpPayload);
  const json = payload ? {} : toJsonObject(request.body);
  const input: Record<string, unknown> = {
    ...structureFromJson(
      { ...schema.input, members: new Map(members.filter(isInBody).map((member) => [member.name, member])) },
      json,
    ),
  };
  for (const member of members) {
    const { name, traits } = member;
    let value: unknown;
    if (traits.httpLabel) {
      const label = labels[route?.labels.indexOf(name) ?? -1];
      if (label !== undefined) value = fromText(member.shape, name, decodeURIComponent(label));
    } else if (traits.httpQuery !== undefined) value = fromQuery(member, request);
    else if (traits.httpQueryParams) value = Object.fromEntries(request.search);
    else if (traits.httpHeader !== undefined) value = fromHeader(member, request);
    else if (traits.httpPayload) {
      value =
        member.shape.kind === 'blob'
          ? new Uint8Array(request.body)
          : fromJson(member.shape, toJsonObject(request.body));
    }
    if (value !== undefined) input[name] = value;
  }
  return input;
}

/** AWS REST JSON: method and path name the operation, statuses mean something. */
export const restJson: Protocol = {
  route(operations, request) {
    const fitting = [...operations.values()]
      .filter((schema) => fits(routeOf(schema), request))
      .sort((a, b) => (routeOf(b)?.weight ?? 0) - (routeOf(a)?.weight ?? 0));
    const [schema] = fitting;
    return { operation: schema?.name ?? `${request.method} ${request.path}`, schema };
  },
  decode,
  encode(_service, schema, answer, requestId) {
    const members = [...schema.output.members.values()];
    const given = answer as Record<string, unknown>;
    const headers: Record<string, string> = {};
    let status = schema.traits.http?.[2] ?? 200;
    for (const { name, traits } of members) {
      const value = given[name];
      if (traits.httpHeader !== undefined && (typeof value === 'string' || typeof value === 'number')) {
        headers[traits.httpHeader.toLowerCase()] = String(value);
      }
      if (traits.httpResponseCode && typeof value === 'number') status = value;
    }
    const payload = members.find((member) => member.traits.httpPayload);
    const inBody = new Map(members.filter(isInBody).map((member) => [member.name, member]));
    const body = payload
      ? given[payload.name] === undefined
        ? {}
        : toJson(payload.shape, given[payload.name])
      : structureToJson({ ...schema.output, members: inBody }, answer);
    return {
      status,
      headers: { 'content-type': 'application/json', 'x-amzn-requestid': requestId, ...headers },
      body: status === 204 ? '' : JSON.stringify(body),
    };
  },
  encodeError(service, error, requestId) {
    const traits = structureOf(service.sdk, error.name)?.traits ?? {};
    return {
      status: error.status ?? traits.httpError ?? (traits.error === 'server' ? 500 : 400),
      headers: {
        'content-type': 'application/json',
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': error.name,
      },
      body: JSON.stringify({ message: error.message }),
    };
  },
};
