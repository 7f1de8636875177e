import { toJsonObject } from './json11Protocol';
import type { Dispatcher } from './dispatch';
import type { FaultRule } from './faults';
import type { WireAnswer, WireRequest } from './protocols';

const json = (status: number, body: unknown): WireAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** What a client in another process does by HTTP: `/_emulator/{reset,seed,faults,log,policy}`. */
export function control(request: WireRequest, dispatcher: Dispatcher): WireAnswer | undefined {
  if (!request.path.startsWith('/_emulator/')) return undefined;
  const done = json(200, { done: true });
  switch (`${request.method} ${request.path}`) {
    case 'POST /_emulator/reset':
      dispatcher.reset();
      return done;
    case 'POST /_emulator/seed':
      dispatcher.seed(toJsonObject(request.body));
      return done;
    case 'POST /_emulator/faults': {
      const { rules = [] } = toJsonObject(request.body) as { rules?: FaultRule[] };
      dispatcher.faults.add(...rules);
      return done;
    }
    case 'DELETE /_emulator/faults':
      dispatcher.faults.clear();
      return done;
    case 'POST /_emulator/policy': {
      const { allow } = toJsonObject(request.body) as { allow?: string[] };
      dispatcher.allowOnly(allow);
      return done;
    }
    case 'GET /_emulator/log':
      return json(200, dispatcher.log);
    default:
      return json(404, { error: `No such control: ${request.method} ${request.path}` });
  }
}
