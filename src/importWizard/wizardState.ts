import * as l10n from '@vscode/l10n';
import type { AuthSnapshot, IdentityPool, Reading } from '../model/authSnapshot';
import { authNeeds } from '../project/gen1/authNeeds';
import { categoryRows } from './categoryRows';
import { clientRows } from './clientRows';
import { policyLines } from '../importFlow/policyLines';
import { functionRows } from './functionRows';
import { otherCategoriesRemark } from '../importFlow/otherCategoriesRemark';
import { secretRemarks } from '../importFlow/secretRemarks';
import { wrongInLibrary } from '../importFlow/wrongInLibrary';
import { findCorrections } from '../project/library/libraryCorrections';
import { findingRows } from './findingRows';
import { appRows, gen2Rows } from './gen2Rows';
import { identityPoolRows } from './identityPoolRows';
import { poolFacts } from './poolFacts';
import { nextStep, noProject, placeRows } from './placeRows';
import type { FileRow, WizardState } from './protocol';
import { whyNotYet } from './whyNotYet';
import { sentences, staleIn, type WizardModel, type WizardPlan } from './wizardModel';

/** What the page shows of what the wizard knows. */
export function toWizardState(model: WizardModel): WizardState {
  const { choice, snapshot, project, plan, problem, findings } = model;
  const age = ageOf(model);
  const clients = valueOf(snapshot?.parts.userPoolClients) ?? [];
  const pools = valueOf(snapshot?.parts.identityPools) ?? [];
  const chosenPool = pools.find((pool) => pool.IdentityPoolId === choice.identityPoolId);
  const name = valueOf(snapshot?.parts.userPool)?.Name ?? choice.userPoolId;
  const notYet = whyNotYet(model);
  const note = clientsNote(model);
  const poolsProblem = whyNoIdentityPools(snapshot, pools);
  const findingsNote = whatIsUnchecked(model);
  return {
    phase: model.phase,
    choice,
    title: name,
    subtitle: subtitleOf(model),
    ...(model.progress && { progress: model.progress }),
    ...(problem && { error: problem }),
    ...(model.announcement && { announcement: model.announcement }),
    ...(snapshot && { checkedAt: snapshot.takenAt }),
    ...(age !== undefined && { age }),
    isStale: (staleIn(model) ?? 1) <= 0,
    target: choice.target ?? 'gen1',
    ...placeRows(model),
    ...(project && {
      environment: `${project.envName} · ${project.region}`,
    }),
    ...noProject(model),
    categories: categoryRows(choice.categories ?? [], project ? authNeeds(project) : []),
    poolFacts: snapshot ? poolFacts(snapshot.parts) : [],
    clients: clientRows(clients, choice, chosenPool),
    ...(note !== undefined && { clientsLoading: note }),
    identityPools: identityPoolRows(pools, {
      clients,
      roles: snapshot?.parts.roles ?? { status: 'unread' },
      findings,
    }),
    ...(poolsProblem && { identityPoolsProblem: poolsProblem }),
    findings: findingRows(findings, model.stopTarget),
    ...(findingsNote && { findingsNote }),
    safeFixes: model.safe?.count ?? 0,
    functions: project ? functionRows(project, choice.functionAccess) : [],
    ...(model.gen2 && { gen2: gen2Rows(choice, model.gen2, valueOf(snapshot?.parts.groups) ?? []) }),
    ...(model.app && { app: appRows(choice, model.app) }),
    ...wrongInConfig(model),
    canOverride: project?.frontend === 'javascript',
    canOnlyTell: model.canOnlyTell,
    toPaste: (plan?.toPaste ?? []).map(({ path, reason }) => ({ path, reason })),
    fileNotes: fileNotes(model),
    nextStep: nextStep(model),
    pushedPolicies:
      plan && model.prepared?.target === 'gen1'
        ? policyLines(model.prepared.import.project, model.prepared.import.selection)
        : [],
    files: plan ? plan.changes.map(({ path, before, after }) => fileRow(path, before, after)) : [],
    ...(!plan?.changes.length && { filesProblem: whyNoFiles(notYet, plan) }),
    ...(model.isPlannedWithoutConfig &&
      model.planProblem && { libraryConfigProblem: sentences(model.planProblem) }),
    ...(notYet && { notYet }),
    isTrusted: model.isTrusted,
  };
}

const valueOf = <T>(reading: Reading<T> | undefined): T | undefined =>
  reading?.status === 'read' ? reading.value : undefined;

function subtitleOf({ choice, snapshot, profile }: WizardModel): string {
  return [
    choice.userPoolId,
    choice.region,
    snapshot?.accountId && l10n.t('account {0}', snapshot.accountId),
    profile && l10n.t('profile {0}', profile),
  ]
    .filter(Boolean)
    .join(' · ');
}

function fileRow(path: string, before: string | undefined, after: string | undefined): FileRow {
  if (after === undefined) return { path, change: 'delete' };
  return { path, change: before === undefined ? 'create' : 'edit' };
}

/** What is wrong in the files of a push, where such files are written. */
function wrongInConfig({ snapshot, choice, project, prepared }: WizardModel): Partial<WizardState> {
  const isApp = prepared?.target === 'app' && prepared.import.format === 'library';
  const userPool = valueOf(snapshot?.parts.userPool);
  const found = userPool && findCorrections({ userPool });
  if (!found || !(isApp || (project && (choice.withLibraryConfig ?? true)))) return {};
  return { wrongInConfig: wrongInLibrary(found) };
}

function fileNotes({ plan, project, app }: WizardModel): string[] {
  if (!plan) return [];
  const { notes = [], variables = [] } = plan;
  return [
    ...(project ? otherCategoriesRemark(project, plan) : []),
    ...secretRemarks(plan, project?.files ?? app ?? new Map()),
    ...(variables.length > 0
      ? [l10n.t('The code reads these variables: {0}', variables.map(({ name }) => name).join(', '))]
      : []),
    ...notes,
  ];
}

function clientsNote({ snapshot, hasAllClients, phase }: WizardModel): string | undefined {
  const clients = snapshot?.parts.userPoolClients;
  if (!clients) return undefined;
  if (clients.status === 'unread')
    return phase === 'loading'
      ? l10n.t('Reading the app clients…')
      : l10n.t('The app clients were not read. "Check again" reads on from here.');
  if (clients.status === 'denied')
    return l10n.t('The app clients cannot be read: allow {0} for these credentials.', clients.action);
  if (clients.status === 'failed') return l10n.t('The app clients could not be read: {0}', clients.message);
  if (hasAllClients) return undefined;
  return phase === 'loading'
    ? l10n.t('Reading more app clients…')
    : l10n.t('Not all app clients were read. "Check again" reads on from here.');
}

function whyNoIdentityPools(
  snapshot: AuthSnapshot | undefined,
  pools: readonly IdentityPool[],
): string | undefined {
  const reading = snapshot?.parts.identityPools;
  if (reading?.status === 'denied')
    return l10n.t('The identity pools cannot be read: allow {0} for these credentials.', reading.action);
  if (reading?.status === 'failed')
    return l10n.t('The identity pools could not be read: {0}', reading.message);
  if (reading?.status === 'read' && pools.length === 0)
    return l10n.t('No identity pool has this user pool as a provider.');
  return undefined;
}

/** Why no file is listed. What stands in the way itself is said once, beside the buttons. */
function whyNoFiles(notYet: string | undefined, plan: WizardPlan | undefined): string {
  return notYet === undefined || plan
    ? l10n.t('Nothing to write.')
    : l10n.t('The files are listed here once nothing stands in the way of the import.');
}

/** What keeps the findings from being all there are. */
function whatIsUnchecked({ phase, isComplete, choice }: WizardModel): string | undefined {
  if (!isComplete && phase === 'loading') return l10n.t('Still being checked…');
  if (!isComplete) return l10n.t('Not everything was read: there may be more to find.');
  if (choice.webClientId === undefined || (choice.target !== 'gen2' && choice.nativeClientId === undefined))
    return l10n.t('The import itself is checked once its app clients are chosen.');
  if (choice.projectUri === undefined)
    return l10n.t('The user pool was checked. How it fits a project is checked once one is open.');
  return undefined;
}

/** How old the reading is, in whole minutes; nothing before the first is full. */
function ageOf({ snapshot, now }: WizardModel): string | undefined {
  const minutes = snapshot ? Math.floor((now - Date.parse(snapshot.takenAt)) / 60_000) : 0;
  if (minutes < 1) return undefined;
  if (minutes < 60) return minutes === 1 ? l10n.t('1 minute ago') : l10n.t('{0} minutes ago', minutes);
  const hours = Math.floor(minutes / 60);
  return hours === 1 ? l10n.t('1 hour ago') : l10n.t('{0} hours ago', hours);
}
