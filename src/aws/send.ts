import { abortable, abortError, isAbortError } from './abort';
import { isThrottling, nameOf, toUserError } from './awsError';
import {
  loadService,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  type ServiceName,
} from './services';
import type { TokenBucket } from './tokenBucket';
import type { ServiceClient, Transport } from './transport';

export interface SendOptions {
  /** What failed, for the person, without the reason: `Could not read the user pool "my-users"`. */
  readonly what: string;
  readonly signal?: AbortSignal | undefined;
  /** Given the answer's body as AWS wrote it: it may hold more than the SDK knows. For keys only; it can hold secrets. */
  readonly onBody?: (body: Uint8Array) => void;
  /** Never asks a second time after an attempt of which AWS may have done something: for calls that make things. */
  readonly once?: boolean;
}

interface SdkCommand {
  readonly middlewareStack: {
    addRelativeTo(middleware: (next: Next) => Next, options: object): void;
  };
}
type Answer<S extends ServiceName, O extends OperationName<S>> = Omit<OperationOutput<S, O>, '$metadata'>;
type Next = (args: never) => Promise<unknown>;

/**
 * Sends one request: the only road from here to AWS. Each attempt waits for the quotas and for a free connection.
 * Throws a `UserError` with the IAM action, or the `AbortError` of the signal.
 */
export async function send<S extends ServiceName, O extends OperationName<S>>(
  transport: Transport,
  service: S,
  operation: O,
  input: OperationInput<S, O>,
  options: SendOptions,
): Promise<Answer<S, O>> {
  const { what, signal } = options;
  const started = performance.now();
  let attempts = 0;
  let failure: unknown;
  let requestId: string | undefined;
  try {
    if (signal?.aborted) throw abortError();
    await transport.admit?.(service, signal);
    const { client, command } = await prepare(transport, service, operation, input, {
      ...options,
      onAttempt: () => attempts++,
    });
    const output = (await client.send(command, signal ? { abortSignal: signal } : {})) as Answer<S, O>;
    requestId = requestIdOf(output);
    // Not a part of what was asked for; without it, what AWS says can be kept as it is.
    Reflect.deleteProperty(output, '$metadata');
    return output;
  } catch (thrown) {
    const error = thrown instanceof NotAgain ? thrown.original : thrown;
    failure = error;
    requestId = requestIdOf(error);
    if (signal?.aborted) throw isAbortError(error) ? error : abortError();
    const { profile, loginKind, loginProfile, region } = transport;
    const mapped = toUserError(error, {
      what,
      action: `${service}:${operation}`,
      loginKind,
      region,
      ...(profile !== undefined && { profile }),
      ...(loginProfile !== undefined && { loginProfile }),
    });
    if (mapped.kind === 'expired') transport.forgetCredentials();
    throw mapped;
  } finally {
    transport.onRequest?.({
      service,
      operation,
      region: transport.region,
      milliseconds: Math.round(performance.now() - started),
      attempts,
      ...(requestId && { requestId }),
      ...(failure !== undefined && { error: nameOf(failure) }),
    });
  }
}

async function prepare<S extends ServiceName, O extends OperationName<S>>(
  transport: Transport,
  service: S,
  operation: O,
  input: OperationInput<S, O>,
  { signal, onAttempt, onBody, once }: Omit<SendOptions, 'what'> & { onAttempt: () => void },
): Promise<{ client: ServiceClient; command: object }> {
  const [scope, client, { commands }] = await abortable(
    Promise.all([transport.quotaScope(), transport.client(service), loadService[service]()]),
    signal,
  );
  const buckets = transport.quotas.bucketsOf(scope, service, operation, userPoolIdIn(input));
  const Command = (commands as Record<string, unknown>)[operation] as new (from: unknown) => SdkCommand;
  const command = new Command(input);
  command.middlewareStack.addRelativeTo((next) => attempt(next, buckets), {
    name: 'keepToQuotas',
    relation: 'after',
    toMiddleware: 'retryMiddleware',
  });
  if (onBody) {
    command.middlewareStack.addRelativeTo((next) => showBody(next, onBody), {
      name: 'showBody',
      relation: 'after',
      toMiddleware: 'deserializerMiddleware',
    });
  }
  return { client, command };

  function attempt(next: Next, from: readonly TokenBucket[]): Next {
    return async (args) => {
      for (const bucket of from) await bucket.take(signal);
      try {
        return await transport.limit(() => {
          if (signal?.aborted) throw abortError();
          onAttempt();
          return next(args);
        });
      } catch (error) {
        if (isThrottling(error)) for (const bucket of from) bucket.slowDown();
        else if (once) throw new NotAgain(error);
        throw error;
      }
    };
  }
}

/** An error the SDK does not know, and so does not retry; it would look into a `cause`, too. */
class NotAgain extends Error {
  constructor(readonly original: unknown) {
    super('not sent again');
  }
}

/** The body can be read once, so the SDK gets what was read. */
function showBody(next: Next, onBody: (body: Uint8Array) => void): Next {
  return async (args) => {
    const result = (await next(args)) as { response?: { body?: unknown; statusCode?: number } };
    const { response } = result;
    if (!response || response.statusCode !== 200 || !isAsyncIterable(response.body)) return result;
    const chunks: Uint8Array[] = [];
    for await (const chunk of response.body) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    response.body = body;
    onBody(body);
    return result;
  };
}

const isAsyncIterable = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

function userPoolIdIn(input: unknown): string | undefined {
  const { UserPoolId } = (input ?? {}) as { UserPoolId?: unknown };
  return typeof UserPoolId === 'string' ? UserPoolId : undefined;
}

function requestIdOf(answer: unknown): string | undefined {
  const { $metadata } = (answer ?? {}) as { $metadata?: { requestId?: string } };
  return $metadata?.requestId;
}
