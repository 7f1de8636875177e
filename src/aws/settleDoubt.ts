import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { CloudCall, Remainder, ResourceChange } from '../model/cloudPlan';
import { sameState, unmetDifferences } from '../repair/compareStates';
import { resourceInWords } from '../repair/resourceInWords';
import { listIdentityPools } from './listIdentityPools';
import { listUserPoolClients } from './listUserPoolClients';
import { allPages } from './paging';
import { isUnnamed } from './planRun';
import { readTarget } from './readTarget';
import type { Transport } from './transport';

/** What a call did whose answer was an error. */
export type Settled =
  | { readonly outcome: 'nothing' }
  /** The error was only on the way back: the resource is as planned. */
  | { readonly outcome: 'applied' }
  | { readonly outcome: 'doubt'; readonly remains: Remainder };

/** These say that AWS did not do it; after any other error it may have. */
const isCertain = ({ kind }: UserError): boolean => kind !== 'aws' && kind !== 'offline';

/** Finds out whether a call that failed took effect all the same. */
export async function settleDoubt(
  session: Transport,
  call: CloudCall,
  change: ResourceChange,
  error: unknown,
): Promise<Settled> {
  if (error instanceof UserError && isCertain(error)) return { outcome: 'nothing' };
  const { resource, target, before } = change;
  const words = resourceInWords(resource);
  try {
    if (isUnnamed(target)) return await lookForNew(session, call, change);
    const { state } = await readTarget(session, target);
    if (before ? state && sameState(state, before) : !state) return { outcome: 'nothing' };
    if (state && unmetDifferences(change, state).length === 0) return { outcome: 'applied' };
    const message = l10n.t('{0} is neither as before nor as planned.', words);
    return { outcome: 'doubt', remains: { resource, message } };
  } catch (second) {
    const why = second instanceof UserError ? second.message : String(second);
    const message = before
      ? l10n.t('{0} may have been changed. {1}', words, why)
      : l10n.t('{0} may have been made. {1}', words, why);
    return { outcome: 'doubt', remains: { resource, message } };
  }
}

/** The id is in the answer that was lost. A name is no proof, so nothing is deleted for it. */
async function lookForNew(
  session: Transport,
  call: CloudCall,
  { resource }: ResourceChange,
): Promise<Settled> {
  const ids = await idsNamed(session, call, resource.name ?? '');
  if (ids.length === 0) return { outcome: 'nothing' };
  const message = l10n.t('{0} may have been made: look at {1}', resourceInWords(resource), ids.join(', '));
  return { outcome: 'doubt', remains: { resource, message } };
}

async function idsNamed(session: Transport, { input }: CloudCall, name: string): Promise<string[]> {
  const { UserPoolId } = input;
  if (typeof UserPoolId === 'string') {
    const list = (nextToken: string | undefined) => listUserPoolClients(session, UserPoolId, { nextToken });
    const clients = await allPages(list);
    return clients.filter(({ ClientName }) => ClientName === name).map(({ ClientId }) => ClientId);
  }
  const list = (nextToken: string | undefined) => listIdentityPools(session, { nextToken });
  const pools = await allPages(list);
  return pools
    .filter(({ IdentityPoolName }) => IdentityPoolName === name)
    .map(({ IdentityPoolId }) => IdentityPoolId);
}
