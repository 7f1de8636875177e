import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { CloudTarget, Remainder } from '../model/cloudPlan';
import { sameState } from '../repair/compareStates';
import { fillSlots } from '../repair/fillSlots';
import { resourceInWords } from '../repair/resourceInWords';
import type { DoneCall, PlanRun } from './planRun';
import { describeManagedLoginBranding } from './readManagedLoginBrandings';
import { readTarget } from './readTarget';
import { send } from './send';
import { sendPlanned } from './sendPlanned';
import type { Transport } from './transport';

/**
 * Takes back what a plan that failed has done, the last first, and says what it could not. The only place that deletes:
 * nothing but what this run made, by the id that AWS gave it in answer to this run's own call.
 */
export async function rollBack(run: PlanRun): Promise<Remainder[]> {
  const remains: Remainder[] = [];
  for (const done of [...run.done].reverse()) {
    const reason = await takeBack(run, done);
    if (reason !== undefined) remains.unshift({ resource: done.change.resource, message: reason });
  }
  return remains;
}

/** Why it is still there; `undefined` when it is as it was before. */
async function takeBack(run: PlanRun, done: DoneCall): Promise<string | undefined> {
  const { change, call, isProven } = done;
  const words = resourceInWords(change.resource);
  try {
    if (change.before === undefined) {
      if (!isProven) return l10n.t('{0} is there, and was probably made by this repair.', words);
      await deleteCreated(run.session, change.target, l10n.t('{0} could not be taken back', words));
      return undefined;
    }
    const isEnded = Object.keys(change.after).length === 0;
    const { state = isEnded ? {} : undefined } = await readTarget(run.session, change.target);
    if (!state) return l10n.t('{0} is gone.', words);
    if (sameState(state, change.before)) return undefined;
    if (!sameState(state, change.after) || !call.inverse) {
      return l10n.t('{0} was changed by someone else meanwhile, and was left as it is.', words);
    }
    const what = l10n.t('{0} could not be put back', words);
    await sendPlanned(run.session, fillSlots(call.inverse, run.slots), what);
    return await stateAfterTakingBack(run, done);
  } catch (error) {
    return (await isBack(run, done)) ? undefined : reasonOf(error, done);
  }
}

async function stateAfterTakingBack({ session }: PlanRun, { change }: DoneCall): Promise<string | undefined> {
  const { state } = await readTarget(session, change.target);
  if (state && change.before && sameState(state, change.before)) return undefined;
  return l10n.t('{0} was put back, but not all of it.', resourceInWords(change.resource));
}

/** An answer that was lost says nothing: only the resource does. */
async function isBack({ session }: PlanRun, { change }: DoneCall): Promise<boolean> {
  try {
    const { state } = await readTarget(session, change.target);
    return change.before ? state !== undefined && sameState(state, change.before) : state === undefined;
  } catch {
    return false;
  }
}

function reasonOf(error: unknown, { change }: DoneCall): string {
  const why = error instanceof UserError ? error.message : String(error);
  const words = resourceInWords(change.resource);
  return change.before
    ? l10n.t('{0} still has the new settings. {1}', words, why)
    : l10n.t('{0} is there. {1}', words, why);
}

async function deleteCreated(session: Transport, target: CloudTarget, what: string): Promise<void> {
  const options = { what };
  switch (target.kind) {
    case 'userPoolClient': {
      const input = { UserPoolId: target.userPoolId, ClientId: target.clientId };
      await send(session, 'cognito-idp', 'DeleteUserPoolClient', input, options);
      return;
    }
    case 'domain': {
      const input = { UserPoolId: target.userPoolId, Domain: target.domain };
      await send(session, 'cognito-idp', 'DeleteUserPoolDomain', input, options);
      return;
    }
    case 'managedLoginBranding':
      return deleteBranding(session, target, options);
    case 'identityPool': {
      const input = { IdentityPoolId: target.identityPoolId };
      await send(session, 'cognito-identity', 'DeleteIdentityPool', input, options);
      return;
    }
    case 'role':
      await send(session, 'iam', 'DeleteRole', { RoleName: target.roleName }, options);
      return;
    case 'functionPermission': {
      const input = { FunctionName: target.functionArn, StatementId: target.statementId };
      await send(session, 'lambda', 'RemovePermission', input, options);
      return;
    }
    case 'userPool':
    case 'mfaConfig':
    case 'group':
    case 'identityProvider':
    case 'identityPoolRoles':
    case 'hostingApp':
    case 'hostingBranch':
      throw new Error(`A plan does not make a ${target.kind}.`);
  }
}

async function deleteBranding(
  session: Transport,
  target: Extract<CloudTarget, { kind: 'managedLoginBranding' }>,
  options: { readonly what: string },
): Promise<void> {
  const { ManagedLoginBrandingId } = (await describeManagedLoginBranding(session, target)) ?? {};
  if (ManagedLoginBrandingId === undefined) return;
  const input = { UserPoolId: target.userPoolId, ManagedLoginBrandingId };
  await send(session, 'cognito-idp', 'DeleteManagedLoginBranding', input, options);
}
