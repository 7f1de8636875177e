import type { WriteRequest } from '../model/cloudPlan';
import { writeOperations } from '../model/cloudPlan';
import { send } from './send';
import type { OperationInput, OperationName } from './services';
import type { Transport } from './transport';

/**
 * Sends one call of a plan. A plan may come out of storage, so its operation is looked up: whatever else it names, above
 * all a deleting call, is not sent.
 */
export async function sendPlanned(
  session: Transport,
  { service, operation, input }: WriteRequest,
  what: string,
): Promise<object> {
  const known: readonly string[] = writeOperations[service] ?? [];
  if (!known.includes(operation)) throw new Error(`A plan cannot hold ${service}:${operation}.`);
  const once = /^(Create|Add)/.test(operation);
  return send(
    session,
    service,
    operation as OperationName<typeof service>,
    input as OperationInput<typeof service, never>,
    { what, once },
  );
}
