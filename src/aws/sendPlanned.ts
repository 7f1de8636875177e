import type { JsonObject, WriteRequest } from '../model/cloudPlan';
import { writeOperations } from '../model/cloudPlan';
import { send } from './send';
import type { OperationInput, OperationName } from './services';
import type { Transport } from './transport';
import { updateHosting } from './updateHosting';
import { updateIdentityProvider } from './updateIdentityProvider';

/**
 * Sends one call of a plan. A plan may come out of storage, so its operation is looked up: whatever else it names, above
 * all a deleting call, is not sent. `onCarried` gets what an update sends along that no plan holds.
 */
export async function sendPlanned(
  session: Transport,
  request: WriteRequest,
  what: string,
  onCarried?: (rest: JsonObject) => void,
): Promise<object> {
  const { service, operation, input } = request;
  const known: readonly string[] = writeOperations[service] ?? [];
  if (!known.includes(operation)) throw new Error(`A plan cannot hold ${service}:${operation}.`);
  if (service === 'amplify') return updateHosting(session, request, what, onCarried);
  if (operation === 'UpdateIdentityProvider') return updateIdentityProvider(session, input, what, onCarried);
  const once = /^(Create|Add)/.test(operation);
  return send(
    session,
    service,
    operation as OperationName<typeof service>,
    input as OperationInput<typeof service, never>,
    { what, once },
  );
}
