import { checkCompatibility, type CheckInput } from '../compatibility/checkCompatibility';
import { groupUnknown } from '../compatibility/groupUnknown';
import { projectSubjects, type ProjectFacts } from '../compatibility/projectSubjects';
import { resolveSelection } from '../compatibility/resolveSelection';
import type { Finding, Target } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import type { Gen1Project } from '../model/amplifyProject';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { ImportPlan } from '../model/importPlan';
import type { ImportChoice, ImportSelection } from '../model/importSelection';
import { planImport, type ImportInput } from '../project/gen1/planImport';
import type { ImportChange } from './changeImport';
import type { SnapshotRequest } from './importReader';

/** An import that nothing stops, with what there is to say about it. */
export interface PreparedImport {
  readonly project: Gen1Project;
  readonly snapshot: AuthSnapshot;
  readonly selection: ImportSelection;
  readonly resourceName: string;
  readonly findings: readonly Finding[];
  /** Given when an import of this name is changed in place. */
  readonly change?: ImportChange;
}

export type Preparation =
  | { readonly status: 'ready'; readonly prepared: PreparedImport }
  | { readonly status: 'refused'; readonly findings: readonly Finding[] };

/** For whom an import into a Gen 1 project is judged. */
const targets: readonly Target[] = ['gen1', 'runtime', 'ci'];

/** What an import has to read of its choice: what its rules judge, and what its files hold. */
export const importRequest = (choice: ImportChoice): SnapshotRequest => ({
  userPoolId: choice.userPoolId,
  parts: [
    'userPool',
    'userPoolClients',
    'mfaConfig',
    ...(choice.identityPoolId === undefined ? [] : (['identityPools'] as const)),
  ],
  clientIds: [...new Set([choice.webClientId, choice.nativeClientId])],
  ...(choice.identityPoolId !== undefined && {
    identityPoolIds: [choice.identityPoolId],
    settlesTrust: true,
  }),
});

/** Judges a choice by a snapshot of `importRequest`. */
export function prepareImport(
  choice: ImportChoice,
  project: Gen1Project,
  snapshot: AuthSnapshot,
  { resourceName, change }: { readonly resourceName: string; readonly change?: ImportChange | undefined },
): Preparation {
  const { findings, prepared } = judgeImport(choice, { project, snapshot, resourceName, change });
  if (prepared) return { status: 'ready', prepared };
  return { status: 'refused', findings: findings.filter(blocksGen1) };
}

/** All there is to say about a choice, and the import of it when nothing stops that. */
export interface Judgement {
  readonly findings: readonly Finding[];
  readonly prepared?: PreparedImport;
}

/** Judges a choice by all the snapshot holds; without a project, by what does not depend on one. */
export function judgeImport(
  choice: ImportChoice,
  {
    project,
    snapshot,
    resourceName,
    facts = {},
    change,
  }: {
    readonly project?: Gen1Project;
    readonly snapshot: AuthSnapshot;
    readonly resourceName: string;
    readonly facts?: ProjectFacts;
    readonly change?: ImportChange | undefined;
  },
): Judgement {
  const resolved = resolveSelection(choice, snapshot);
  if ('findings' in resolved) return { findings: resolved.findings };
  const { selection } = resolved;
  const judged = checkCompatibility(
    rules,
    {
      snapshot,
      pool: {},
      selection: { selection },
      categories: { selection, needs: facts.plannedNeeds ?? [] },
      ...(facts.caller && { credentials: { caller: facts.caller } }),
      ...(project && subjectsOf(project, resourceName, { selection, facts, change })),
    },
    targets,
  );
  const findings = groupUnknown(judged);
  if (!project || findings.some(blocksGen1)) return { findings };
  const prepared = { project, snapshot, selection, resourceName, findings, ...(change && { change }) };
  return { findings, prepared };
}

/** What is changed in place is neither a second auth resource nor judged as it still stands in the files. */
function subjectsOf(
  project: Gen1Project,
  resourceName: string,
  {
    selection,
    facts,
    change,
  }: { selection: ImportSelection; facts: ProjectFacts; change: ImportChange | undefined },
): Omit<CheckInput, 'snapshot'> {
  const subjects = projectSubjects(project, resourceName, selection, facts);
  if (!change) return subjects;
  const { project: _new, existingImport: _old, hosting: _build, unreadable: _unread, ...rest } = subjects;
  return rest;
}

const blocksGen1 = (finding: Finding): boolean => finding.blocks.includes('gen1');

/** The files of a prepared import; again for the same project when its files have changed. */
export function planPrepared(
  prepared: PreparedImport,
  project: Gen1Project,
  options: Pick<ImportInput, 'withLibraryConfig' | 'corrections' | 'functionAccess'> = {},
): ImportPlan {
  const { snapshot, selection, resourceName, change } = prepared;
  const { mfaConfig } = snapshot.parts;
  return planImport({
    project,
    selection,
    resourceName,
    ...(change && { change }),
    ...options,
    ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
  });
}
