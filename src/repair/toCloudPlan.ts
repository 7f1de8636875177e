import type {
  CloudCall,
  CloudPlan,
  CloudTarget,
  RequiredPermission,
  ResourceChange,
} from '../model/cloudPlan';
import type { RepairRecipe } from '../model/repairRecipe';
import { differencesOf } from './compareStates';
import { permissionsToRollBack, permissionsToWrite, permissionToRead, type Place } from './permissions';
import type { DraftChange, PlanDraft } from './planDraft';
import { inverseOfMaking, requestFor } from './requests';

/** What must be there before what: ids come from the calls that make things, and mappings name providers. */
const order: readonly CloudTarget['kind'][] = [
  'userPoolClient',
  'userPool',
  'mfaConfig',
  'identityProvider',
  'domain',
  'managedLoginBranding',
  'identityPool',
  'role',
  'group',
  'identityPoolRoles',
  'functionPermission',
  'hostingApp',
  'hostingBranch',
];
const rankOf = ({ target, before }: DraftChange): number =>
  order.indexOf(target.kind) * 2 + (before === undefined ? 0 : 1);

/** As much of a draft as the plan is made of. */
export type PlanSheet = Omit<PlanDraft, 'snapshot'> & {
  readonly snapshot: Pick<PlanDraft['snapshot'], 'region' | 'userPoolId'>;
};

/** The calls of a draft in their order, and what they need; `undefined` when nothing changes. */
export function toCloudPlan(
  kind: CloudPlan['kind'],
  recipes: readonly RepairRecipe[],
  draft: PlanSheet,
  remains: CloudPlan['remains'] = [],
): CloudPlan | undefined {
  const { accountId, snapshot, hazards, affected, selects } = draft;
  const { region, userPoolId } = snapshot;
  const changes = [...draft.changes]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map(toChange)
    .filter(({ before, differences }) => before === undefined || differences.length > 0);
  if (changes.length === 0) return undefined;
  const slots = new Map(draft.changes.map((change) => [change.target, change.slots ?? []]));
  const calls = changes.map((change, index) => toCall(change, index, slots.get(change.target) ?? []));
  const permissions = calls.flatMap((call, index) =>
    permissionsOf(call, changes[index] as ResourceChange, { accountId, region }, index < calls.length - 1),
  );
  return {
    ...{ kind, recipes, accountId, region, userPoolId, calls, changes },
    permissions: distinct(permissions),
    ...{ hazards, affected, remains, selects },
  };
}

const toChange = ({ target, resource, before, modifiedAt, after }: DraftChange): ResourceChange => ({
  target,
  resource,
  ...(before && { before }),
  after,
  ...(modifiedAt !== undefined && { modifiedAt }),
  differences: differencesOf(before ?? {}, after),
});

function toCall(change: ResourceChange, index: number, slots: CloudCall['slots'] & object): CloudCall {
  const { target, before, after } = change;
  const request = requestFor(target, before, after);
  if (!request) throw new Error(`There is no call for a change of ${target.kind}.`);
  const inverse = before ? requestFor(target, after, before) : inverseOfMaking(target);
  return {
    ...request,
    change: index,
    action: `${request.service}:${request.operation}`,
    ...(slots.length > 0 && { slots }),
    ...(inverse && { inverse }),
  };
}

function permissionsOf(
  call: CloudCall,
  { target, before }: ResourceChange,
  place: Place,
  mayBeTakenBack: boolean,
): RequiredPermission[] {
  const isNew = before === undefined;
  return [
    ...permissionToRead(target, place),
    ...permissionsToWrite(call, target, place),
    ...(mayBeTakenBack && isNew ? permissionsToRollBack(target, place) : []),
  ];
}

const distinct = (permissions: readonly RequiredPermission[]): RequiredPermission[] => [
  ...new Map(permissions.map((one) => [`${one.action} ${one.resource}`, one])).values(),
];
