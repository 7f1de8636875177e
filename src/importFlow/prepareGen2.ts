import { checkCompatibility } from '../compatibility/checkCompatibility';
import { groupUnknown } from '../compatibility/groupUnknown';
import { referenceAuthChecks } from '../compatibility/referenceAuthChecks';
import type { Finding, Target } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import type { AuthSnapshot, SnapshotPart } from '../model/authSnapshot';
import type { Gen2Backend, ReferenceAuth } from '../model/gen2Backend';
import type { ImportSelection } from '../model/importSelection';
import type { Gen2Plan } from '../project/gen2/gen2Plan';
import {
  planGen2Import,
  toReferencedAuth,
  type Gen2ImportInput,
  type Gen2Options,
} from '../project/gen2/planGen2Import';
import { authResourcePath, type Gen2Project } from '../project/gen2/readGen2Project';

/** What an import into a Gen 2 project reads of the account: what `referenceAuth` would judge, and what the outputs hold. */
export const gen2Parts: readonly SnapshotPart[] = [
  'userPool',
  'userPoolClients',
  'mfaConfig',
  'identityProviders',
  'groups',
];

/** For whom an import into a Gen 2 project is judged. */
export const gen2Targets: readonly Target[] = ['gen2', 'runtime'];

export interface Gen2Preparation {
  readonly snapshot: AuthSnapshot;
  readonly selection: ImportSelection;
  readonly project: Gen2Project;
  readonly options: Gen2Options;
  /** The Region that the backend is deployed to, where known. */
  readonly region?: string;
}

/** What the rules say of an import: of the pools, and of the backend as it would be. */
export function judgeGen2(preparation: Gen2Preparation): Finding[] {
  const { snapshot, selection, project, options, region = project.region } = preparation;
  const isReference = options.way !== 'addOutput';
  const reference = isReference ? plannedReference(preparation) : undefined;
  const findings = checkCompatibility(
    rules,
    {
      snapshot,
      pool: {},
      selection: { selection },
      backend: { backend: isReference ? plannedBackend(project) : project.backend },
      ...(reference && { reference: { reference, ...(region !== undefined && { region }) } }),
    },
    gen2Targets,
  );
  return groupUnknown(isReference ? findings : findings.filter(isNotOfReference));
}

/** The checks that what is only told to the app has to pass, too: no library can send a client secret. */
const ofEveryApp = new Set(referenceAuthChecks.find(({ what }) => what === 'ClientSecret')?.rules);
const ofReference = new Set(referenceAuthChecks.flatMap((check) => check.rules));

/** Whether a finding also holds for an app that is only told about the pools. */
export const isNotOfReference = ({ rule }: Finding): boolean =>
  ofEveryApp.has(rule) || !(ofReference.has(rule) || rule.startsWith('gen2-'));

/** What stops the import, and whether telling the pool to the app only would not be stopped. */
export function blockersOf(preparation: Gen2Preparation): {
  readonly blockers: readonly Finding[];
  readonly canAddOutput: boolean;
} {
  const blockers = judgeGen2(preparation).filter(({ blocks }) => blocks.length > 0);
  return {
    blockers,
    canAddOutput:
      preparation.options.way !== 'addOutput' &&
      preparation.project.backend.calls.length === 0 &&
      blockers.length > 0 &&
      blockers.every(isOfReferenceOnly),
  };
}

const isOfReferenceOnly = (finding: Finding): boolean => !isNotOfReference(finding);

/** The plan of an import that was judged. */
export const planGen2 = ({ snapshot, selection, project, options }: Gen2Preparation): Gen2Plan =>
  planGen2Import(toGen2Input({ snapshot, selection, project, options }));

/** What planning takes of a preparation. */
export function toGen2Input({ snapshot, selection, project, options }: Gen2Preparation): Gen2ImportInput {
  const { mfaConfig, groups } = snapshot.parts;
  return {
    project,
    selection,
    options,
    ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
    ...(groups.status === 'read' && { groups: groups.value }),
  };
}

/** The call as it will be; `undefined` without the identity pool and roles it needs, of which rules speak. */
function plannedReference(preparation: Gen2Preparation): ReferenceAuth | undefined {
  const { project, selection } = preparation;
  const path = authResourcePath(project.files);
  const accessGroups = project.reference?.accessGroups ?? [];
  const { identityPool, userPool, webClient } = selection;
  const roles = identityPool?.roles.status === 'read' ? identityPool.roles.value.Roles : undefined;
  if (!roles?.['authenticated'] || !roles['unauthenticated']) {
    const identityPoolId = identityPool?.IdentityPoolId;
    const ids = { userPoolId: userPool.Id, userPoolClientId: webClient.ClientId };
    return { path, accessGroups, ...ids, ...(identityPoolId !== undefined && { identityPoolId }) };
  }
  const { access: _, ...auth } = toReferencedAuth(toGen2Input(preparation));
  return { path, accessGroups, ...auth };
}

function plannedBackend({ backend: { withoutAuth: _, ...backend }, files }: Gen2Project): Gen2Backend {
  const path = authResourcePath(files);
  const others = backend.calls.filter((call) => call.name !== 'referenceAuth' || call.path !== path);
  return { ...backend, calls: [...others, { name: 'referenceAuth', path }] };
}
