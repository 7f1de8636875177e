import * as l10n from '@vscode/l10n';
import type {
  CloudCall,
  CloudPlan,
  CloudTarget,
  JsonObject,
  Remainder,
  ResourceChange,
  WriteRequest,
} from '../model/cloudPlan';
import { isObject } from '../project/jsonValue';
import { differencesOf, sameState } from './compareStates';
import { trustsEveryPool } from './mendTrustPolicy';
import { permissionsToWrite, permissionToRead } from './permissions';
import { requestFor } from './requests';
import { resourceInWords } from './resourceInWords';

/** A change as it turned out: the state that was read back. */
export interface AppliedChange {
  readonly change: ResourceChange;
  readonly found: JsonObject;
  readonly modifiedAt?: string;
}

/**
 * Plans to take an applied plan back: last change first. What was changed gets its state from before. What was created is
 * never deleted: it is put out of use where that is possible, and `remains` says that it is still there. `undefined` when
 * there is nothing to do.
 */
export function planUndo(plan: CloudPlan, applied: readonly AppliedChange[]): CloudPlan | undefined {
  const steps = [...applied].reverse().map((one) => undoStep(one, plan));
  const changes = steps.flatMap(({ change }) => change ?? []);
  const requests = steps.flatMap(({ request }) => request ?? []);
  const remains = steps.flatMap((step) => step.remains ?? []);
  if (changes.length === 0) return undefined;
  const { accountId, region, userPoolId } = plan;
  const place = { accountId, region };
  return {
    ...{ kind: 'undo', recipes: [], accountId, region, userPoolId },
    calls: requests.map((request, index) => toCall(request, index, changes[index] as ResourceChange)),
    changes,
    permissions: requests.flatMap((request, index) => {
      const { target } = changes[index] as ResourceChange;
      return [...permissionToRead(target, place), ...permissionsToWrite(request, target, place)];
    }),
    ...{ hazards: [], affected: plan.affected, remains, selects: [] },
  };
}

function toCall(request: WriteRequest, change: number, { target, before, after }: ResourceChange): CloudCall {
  const inverse =
    target.kind === 'functionPermission'
      ? requestFor(target, undefined, before ?? {})
      : requestFor(target, after, before ?? {});
  const action = `${request.service}:${request.operation}`;
  return { ...request, change, action, ...(inverse && { inverse }) };
}

interface UndoStep {
  readonly change?: ResourceChange;
  readonly request?: WriteRequest;
  readonly remains?: Remainder;
}

function undoStep({ change, found, modifiedAt }: AppliedChange, { region }: CloudPlan): UndoStep {
  const { target, resource, before } = change;
  const trust = target.kind === 'role' ? before?.AssumeRolePolicyDocument : undefined;
  if (isObject(trust) && trustsEveryPool(trust, region)) {
    const message = l10n.t(
      '{0} keeps its new trust policy: IAM does not take the old one, which trusts every identity pool.',
      resourceInWords(resource),
    );
    return { remains: { resource, message } };
  }
  const after = before ?? outOfUse(target, found);
  const remains = !before && { resource, message: l10n.t('{0} stays.', resourceInWords(resource)) };
  if (target.kind === 'functionPermission') {
    const { functionArn: FunctionName, statementId: StatementId } = target;
    const input = { FunctionName, StatementId };
    return {
      change: { target, resource, before: found, after: {}, differences: differencesOf(found, {}) },
      request: { service: 'lambda', operation: 'RemovePermission', input },
    };
  }
  const request = after && requestFor(target, found, after);
  if (!after || !request || sameState(found, after)) return { ...(remains && { remains }) };
  const differences = differencesOf(found, after);
  return {
    change: {
      ...{ target, resource, before: found, after, differences },
      ...(modifiedAt !== undefined && { modifiedAt }),
    },
    request,
    ...(remains && { remains: { resource, message: outOfUseMessage(change) } }),
  };
}

/** The state in which a new thing serves nobody; `undefined` where AWS has none. */
function outOfUse(target: CloudTarget, found: JsonObject): JsonObject | undefined {
  switch (target.kind) {
    case 'userPoolClient':
      return {
        ...found,
        // Without any flow AWS would allow its own choice of them. A refresh needs a sign-in before.
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        SupportedIdentityProviders: [],
        AllowedOAuthFlows: [],
        AllowedOAuthScopes: [],
        AllowedOAuthFlowsUserPoolClient: false,
      };
    case 'identityPool':
      return { ...found, AllowUnauthenticatedIdentities: false, CognitoIdentityProviders: [] };
    case 'role':
      return { ...found, AssumeRolePolicyDocument: trustsNobody };
    case 'identityPoolRoles':
    case 'userPool':
    case 'mfaConfig':
    case 'group':
    case 'identityProvider':
    case 'domain':
    case 'managedLoginBranding':
    case 'functionPermission':
    case 'hostingApp':
    case 'hostingBranch':
      return undefined;
  }
}

const trustsNobody: JsonObject = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: '*', Action: 'sts:AssumeRole' }],
};

const outOfUseMessage = ({ resource }: ResourceChange): string =>
  l10n.t('{0} stays, but nobody can use it any more.', resourceInWords(resource));
