import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { control } from './control';
import { Dispatcher, type LogEntry } from './dispatch';
import type { Faults } from './faults';
import type { WireAnswer, WireRequest } from './protocols';
import type { Seed } from './seed';
import type { UpdateSemantics } from './service';

/**
 * An AWS in this process, for tests and for trying things out: real wire protocols on a loopback port, so the SDK, the
 * AWS CLI and other real clients can use it through `AWS_ENDPOINT_URL`. Starts in a few milliseconds; one per test file.
 *
 * To add a service:
 * 1. `state/<service>.ts` exports a `Service` (service.ts): its SDK package, protocol and table of operations. An
 *    operation takes the SDK's request type and a `Call`, and returns the SDK's response type or throws a
 *    `ServiceError`. Routing, decoding, checks of required members and ranges (`constraints`), encoding, and the check
 *    of the answer against the SDK's schema are done around it.
 * 2. One line in `services.ts`.
 * 3. Its records live in slots (store.ts): `call.here.get(slot)` for this account and Region, `call.everywhere.get(slot)`
 *    for the account. Another service reads them through the exported slot.
 * 4. To be seeded: a member in `AccountSeed` or `RegionSeed` (seed.ts), read by the service's `seedAccount`/`seedRegion`.
 */
export interface EmulatorOptions {
  /** 0, the default: any free port. */
  readonly port?: number;
  readonly seed?: Seed;
  /** Default `reset-all`, as the documents say. */
  readonly updateSemantics?: UpdateSemantics;
  /** Refuse requests above AWS's documented rates. Off by default. */
  readonly enforceQuotas?: boolean;
  readonly clock?: () => Date;
  /** The same ids on every run. */
  readonly randomSeed?: number;
}

export interface Emulator {
  /** For `AWS_ENDPOINT_URL` or a client's `endpoint`. */
  readonly url: string;
  readonly port: number;
  /** Every request since the start or the last `reset`, oldest first. */
  readonly log: readonly LogEntry[];
  readonly faults: Faults;
  /** From now on only these actions (`cognito-idp:List*`) are allowed; `undefined`: all. */
  allowOnly(actions: readonly string[] | undefined): void;
  /** Adds to what is there. */
  seed(seed: Seed): void;
  /** Back to the state it was started with: no faults, no log, all actions allowed. */
  reset(): void;
  /** Closes every connection. Rejects if the emulator gave an answer that AWS's schemas do not allow. */
  close(): Promise<void>;
}

async function toWireRequest(request: IncomingMessage): Promise<WireRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [path = '/', search = ''] = (request.url ?? '/').split(/\?(.*)/s);
  return {
    method: request.method ?? 'GET',
    path,
    search: new URLSearchParams(search),
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}

function send(response: ServerResponse, answer: WireAnswer, truncated = false): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  if (!truncated) response.end(body);
  else response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

/** Starts an emulator on the loopback interface. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const dispatcher = new Dispatcher(options);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const wire = await toWireRequest(request);
    const controlled = control(wire, dispatcher);
    if (controlled) return send(response, controlled);
    const outcome = await dispatcher.answer(wire);
    if (outcome === 'reset') response.destroy();
    else send(response, outcome, outcome.truncated);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      dispatcher.defects.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    log: dispatcher.log,
    faults: dispatcher.faults,
    allowOnly: (actions) => dispatcher.allowOnly(actions),
    seed: (seed) => dispatcher.seed(seed),
    reset: () => dispatcher.reset(),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      if (dispatcher.defects.length > 0) {
        throw new Error(`The emulator is not true to AWS:\n${dispatcher.defects.join('\n')}`);
      }
    },
  };
}
