import type { Protocol } from './protocols';
import { structureOf, type Member, type Shape, type SimpleShape, type Structure } from './schema';
import { ServiceError } from './serviceError';

const escape = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

function toXml(shape: Shape, value: unknown): string {
  switch (shape.kind) {
    case 'timestamp':
      return (value as Date).toISOString().replace('.000Z', 'Z');
    case 'blob':
      return Buffer.from(value as Uint8Array).toString('base64');
    case 'list':
      return (value as unknown[]).map((item) => element('member', toXml(shape.item.shape, item))).join('');
    case 'map':
      return Object.entries(value as object)
        .map(([key, item]) =>
          element('entry', element('key', escape(key)) + element('value', toXml(shape.value.shape, item))),
        )
        .join('');
    case 'structure':
      return Object.entries(value as object)
        .filter(([name, item]) => shape.members.has(name) && item !== undefined)
        .map(([name, item]) => {
          const member = shape.members.get(name) as Member;
          return element(member.traits.xmlName ?? name, toXml(member.shape, item));
        })
        .join('');
    case 'string':
    case 'number':
    case 'boolean':
    case 'document':
      return escape(String(value));
  }
}

const refuse = (name: string, value: string): never => {
  throw new ServiceError('MalformedInput', `Value '${value}' at '${name}' is not of the type expected`);
};

/** The numbers that stand after `prefix.` in the form, ascending: lists are `Tags.member.1.Key=…`. */
function indexesAfter(form: URLSearchParams, prefix: string): number[] {
  const found = new Set<number>();
  for (const key of form.keys()) {
    const index = key.startsWith(`${prefix}.`) ? Number.parseInt(key.slice(prefix.length + 1), 10) : NaN;
    if (!Number.isNaN(index)) found.add(index);
  }
  return [...found].sort((a, b) => a - b);
}

function fromForm(shape: Shape, form: URLSearchParams, name: string): unknown {
  const text = form.get(name);
  switch (shape.kind) {
    case 'structure':
      return [...form.keys()].some((key) => key.startsWith(`${name}.`))
        ? structureFromForm(shape, form, `${name}.`)
        : undefined;
    case 'list': {
      const items = indexesAfter(form, `${name}.member`).map((index) =>
        fromForm(shape.item.shape, form, `${name}.member.${index}`),
      );
      return items.length > 0 || text === '' ? items : undefined;
    }
    case 'map': {
      const entries = indexesAfter(form, `${name}.entry`).map((index) => [
        form.get(`${name}.entry.${index}.key`),
        fromForm(shape.value.shape, form, `${name}.entry.${index}.value`),
      ]);
      return entries.length > 0 ? Object.fromEntries(entries) : undefined;
    }
    case 'string':
    case 'number':
    case 'boolean':
    case 'timestamp':
    case 'blob':
    case 'document':
      return text === null ? undefined : scalar(shape.kind, name, text);
  }
}

function scalar(kind: SimpleShape['kind'], name: string, text: string): unknown {
  switch (kind) {
    case 'number':
      return text.trim() === '' || Number.isNaN(Number(text)) ? refuse(name, text) : Number(text);
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : refuse(name, text);
    case 'timestamp':
      return Number.isNaN(Date.parse(text)) ? refuse(name, text) : new Date(text);
    case 'blob':
      return new Uint8Array(Buffer.from(text, 'base64'));
    case 'string':
    case 'document':
      return text;
  }
}

function structureFromForm(shape: Structure, form: URLSearchParams, prefix: string): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const member of shape.members.values()) {
    const value = fromForm(member.shape, form, `${prefix}${member.traits.xmlName ?? member.name}`);
    if (value !== undefined) result[member.name] = value;
  }
  return result;
}

const formOf = (body: Buffer): URLSearchParams => new URLSearchParams(body.toString());

/** AWS Query: a form with `Action=…` in, XML out, error codes without `Exception`. */
export const query: Protocol = {
  route(operations, request) {
    const operation = formOf(request.body).get('Action') ?? request.search.get('Action') ?? '(no Action)';
    return { operation, schema: operations.get(operation) };
  },
  decode: (schema, request) =>
    structureFromForm(schema.input, new URLSearchParams([...request.search, ...formOf(request.body)]), ''),
  encode(service, schema, answer, requestId) {
    const { name, output } = schema;
    const result = output.members.size > 0 ? element(`${name}Result`, toXml(output, answer)) : '';
    const metadata = element('ResponseMetadata', element('RequestId', requestId));
    return {
      status: 200,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body: `<${name}Response xmlns="${service.xmlNamespace ?? ''}">${result}${metadata}</${name}Response>`,
    };
  },
  encodeError(service, error, requestId) {
    const traits = structureOf(service.sdk, error.name)?.traits ?? {};
    const [code, status] = traits.awsQueryError ?? [error.name, traits.httpError ?? 400];
    const sent = error.status ?? status;
    const details =
      element('Type', sent >= 500 ? 'Receiver' : 'Sender') +
      element('Code', escape(code)) +
      element('Message', escape(error.message));
    return {
      status: sent,
      headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
      body:
        `<ErrorResponse xmlns="${service.xmlNamespace ?? ''}">` +
        `${element('Error', details)}${element('RequestId', requestId)}</ErrorResponse>`,
    };
  },
};
