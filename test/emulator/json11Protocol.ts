import { structureFromJson, structureToJson } from './jsonShape';
import type { Protocol } from './protocols';
import { structureOf } from './schema';
import { ServiceError } from './serviceError';

const contentType = 'application/x-amz-json-1.1';

/** A JSON object out of the body; nothing at all is an empty one. */
export function toJsonObject(body: Buffer): object {
  if (body.length === 0) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString());
  } catch {
    throw new ServiceError('SerializationException', 'Unexpected token in the request body');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new ServiceError('SerializationException', 'Start of structure expected');
  }
  return parsed;
}

/** AWS JSON 1.1: one URL, the operation in `x-amz-target`, and every error of the caller is a 400. */
export const json11: Protocol = {
  route(operations, request) {
    const target = String(request.headers['x-amz-target'] ?? '');
    const operation = target.slice(target.lastIndexOf('.') + 1) || '(no x-amz-target)';
    return { operation, schema: operations.get(operation) };
  },
  decode: (schema, request) => structureFromJson(schema.input, toJsonObject(request.body)),
  encode: (_service, schema, answer, requestId) => ({
    status: 200,
    headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
    body: JSON.stringify(structureToJson(schema.output, answer)),
  }),
  encodeError(service, error, requestId) {
    const modeled = structureOf(service.sdk, error.name)?.traits.error;
    return {
      status: error.status ?? (modeled === 'server' ? 500 : 400),
      headers: {
        'content-type': contentType,
        'x-amzn-requestid': requestId,
        'x-amzn-errortype': `${error.name}:`,
        'x-amzn-errormessage': error.message.replaceAll(/[^\x20-\x7e]/g, '?'),
      },
      body: JSON.stringify({ __type: error.name, message: error.message }),
    };
  },
};
