import type { Shape, Structure } from './schema';
import { ServiceError } from './serviceError';

const refuse = (expected: string, value: unknown): never => {
  throw new ServiceError(
    'SerializationException',
    `${Array.isArray(value) ? 'Start of list' : typeof value} found in place of ${expected}`,
  );
};

/**
 * JSON as it came over the wire or stands in a seed, as the SDK's types: dates become `Date`. Null and unknown members
 * are dropped, as AWS does; a value of the wrong type is refused.
 */
export function fromJson(shape: Shape, json: unknown): unknown {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof json === shape.kind ? json : refuse(shape.kind, json);
    case 'timestamp':
      if (json instanceof Date) return json;
      if (typeof json === 'number') return new Date(json * 1000);
      return typeof json === 'string' && !Number.isNaN(Date.parse(json))
        ? new Date(json)
        : refuse('timestamp', json);
    case 'blob':
      return typeof json === 'string' ? new Uint8Array(Buffer.from(json, 'base64')) : refuse('blob', json);
    case 'document':
      return json;
    case 'list':
      return Array.isArray(json)
        ? json.map((item) => fromJson(shape.item.shape, item))
        : refuse('list', json);
    case 'map':
    case 'structure':
      if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('structure', json);
      return shape.kind === 'structure'
        ? structureFromJson(shape, json)
        : mapFromJson(shape.value.shape, json);
  }
}

const mapFromJson = (value: Shape, json: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(json).map(([key, item]) => [key, fromJson(value, item)]));

/** A structure as the SDK's type, out of JSON with the names `jsonName` or else the member's own. */
export function structureFromJson(shape: Structure, json: object): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const member of shape.members.values()) {
    const value = (json as Record<string, unknown>)[member.traits.jsonName ?? member.name];
    if (value !== undefined && value !== null) result[member.name] = fromJson(member.shape, value);
  }
  return result;
}

/** The SDK's types as JSON: dates as epoch seconds, bytes as base64. The value fits the shape already. */
export function toJson(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case 'timestamp':
      return (value as Date).getTime() / 1000;
    case 'blob':
      return Buffer.from(value as Uint8Array).toString('base64');
    case 'list':
      return (value as unknown[]).map((item) => toJson(shape.item.shape, item));
    case 'map':
      return Object.fromEntries(
        Object.entries(value as object).map(([key, item]) => [key, toJson(shape.value.shape, item)]),
      );
    case 'structure':
      return structureToJson(shape, value as object);
    case 'string':
    case 'number':
    case 'boolean':
    case 'document':
      return value;
  }
}

export function structureToJson(shape: Structure, value: object): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const member = shape.members.get(name);
    if (member && item !== undefined) {
      result[member.traits.jsonName ?? name] = toJson(member.shape, item);
    }
  }
  return result;
}
