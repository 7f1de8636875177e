import type { Shape, Structure } from './schema';

const article: Record<Shape['kind'], string> = {
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  timestamp: 'a Date',
  blob: 'a Uint8Array',
  document: 'a document',
  list: 'a list',
  map: 'a map',
  structure: 'a structure',
};

function fits(shape: Shape, value: unknown): boolean {
  switch (shape.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === shape.kind;
    case 'timestamp':
      return value instanceof Date && !Number.isNaN(value.getTime());
    case 'blob':
      return value instanceof Uint8Array;
    case 'list':
      return Array.isArray(value);
    case 'map':
    case 'structure':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
    case 'document':
      return true;
  }
}

function* defectsIn(shape: Shape, value: unknown, at: string): Generator<string> {
  if (!fits(shape, value)) {
    yield `${at} is not ${article[shape.kind]}: ${JSON.stringify(value)}`;
  } else if (shape.kind === 'list') {
    for (const [index, item] of (value as unknown[]).entries()) {
      yield* defectsIn(shape.item.shape, item, `${at}[${index}]`);
    }
  } else if (shape.kind === 'map') {
    for (const [key, item] of Object.entries(value as object)) {
      yield* defectsIn(shape.value.shape, item, `${at}.${key}`);
    }
  } else if (shape.kind === 'structure') {
    yield* defectsOfAnswer(shape, value as object, at);
  }
}

/** What an answer says that the SDK does not know, or says in another type, or leaves out though it is required. */
export function* defectsOfAnswer(shape: Structure, answer: object, at = shape.name): Generator<string> {
  for (const [name, value] of Object.entries(answer)) {
    if (value === undefined) continue;
    const member = shape.members.get(name);
    if (!member) yield `${at}.${name} is unknown to the SDK`;
    else yield* defectsIn(member.shape, value, `${at}.${name}`);
  }
  for (const member of shape.members.values()) {
    if (member.required && (answer as Record<string, unknown>)[member.name] === undefined) {
      yield `${at}.${member.name} is required and missing`;
    }
  }
}
