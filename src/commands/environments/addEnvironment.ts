import { withFolderSettings } from '../../environments/withFolderSettings';
import * as vscode from 'vscode';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import { factsOfImport, planSettings } from '../../environments/planSettings';
import type { ImportReader } from '../../importFlow/importReader';
import type { ImportState } from '../../importFlow/importState';
import { runImport, type ImportAnswered } from '../../importFlow/runImport';
import type { ProjectRow } from '../../manifest';
import type { ImportPlan } from '../../model/importPlan';
import { planEnvironment } from '../../project/gen1/environmentParameters';
import { checkoutFiles, planCheckout } from '../../project/gen1/planCheckout';
import { readProject } from '../../project/gen1/readProject';
import { regionOfId } from '../../project/references/idPatterns';
import { importedResourceName, sharedKind } from '../../project/gen1/sharedImport';
import {
  placeOf,
  readTrackedProject,
  readWithCloudBackend,
  type TrackedProject,
} from '../../workspace/trackedProject';
import { accountReader } from '../importAuth/accountReader';
import { askByQuickPicks } from '../importAuth/askByQuickPicks';
import { chooseProject } from '../importAuth/chooseProject';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { isTrusted } from '../importAuth/isTrusted';
import { readSecrets } from '../importAuth/readSecrets';
import { writeAndShow } from '../importAuth/showWritten';
import { askForNewEnvironment, explainManaged } from './environmentAdvice';
import { pickSource, pickTarget, type FileChoice, pickFiles } from './environmentPicks';
import { environmentTexts } from './environmentTexts';

/**
 * Gives an environment of a project its import: the Cognito resources of another environment, or different ones; or
 * tells what it takes to let Amplify manage auth there.
 */
export async function addEnvironment(adapters: ImportAdapters, row?: ProjectRow): Promise<void> {
  if (!(await isTrusted())) return;
  const flow = vscode.l10n.t('Add Environment');
  const placeholder = vscode.l10n.t('Choose the Amplify project the environment is of');
  const chosen = await chooseProject(adapters, { flow, placeholder }, row);
  if (!chosen) return;
  const root = vscode.Uri.parse(chosen.projectId, true);
  const tracked = await readTrackedProject(root);
  const target = await pickTarget(tracked, row?.envName);
  if (target === undefined) return;
  if (target === 'new') return askForNewEnvironment(tracked);
  const source = await pickSource(tracked, target);
  if (source === undefined) return;
  if (source === 'managed') return explainManaged(root, target);
  const files = await pickFiles(tracked, target);
  if (files === undefined) return;

  await importInto(adapters, { tracked, target, source, files });
}

/** An import into an environment, of which everything is said but what the import itself asks. */
export interface WantedImport {
  readonly tracked: TrackedProject;
  readonly target: TrackedEnvironment;
  readonly source: TrackedEnvironment | 'different';
  readonly files: FileChoice;
  /** Instead of the source's. */
  readonly identityPoolId?: string;
  /** What is said when it is done; that the environment imports, without it. */
  readonly done?: string;
}

/** Asks what is open, shows the files and writes them. */
export async function importInto(adapters: ImportAdapters, wanted: WantedImport): Promise<void> {
  const { tracked, target, files } = wanted;
  const { root, project } = tracked;
  const resourceName = importedResourceName(project);
  const answered = await askAndJudge(adapters, { ...wanted, resourceName });
  if (!answered) return;
  const { prepared, notes } = answered;
  await writeAndShow(adapters, {
    root: tracked.settings.folder,
    makePlan: async () => planFor(await readTrackedProject(root), { answered, resourceName, target, files }),
    textsOf: (plan) =>
      environmentTexts(plan, prepared, { notes, target, files, others: tracked.environments }),
    readSecrets: (slots) => readSecrets(() => adapters.sessions.open(target), slots),
    done:
      wanted.done ??
      vscode.l10n.t('The environment "{0}" imports "{1}".', target.name, prepared.selection.userPool.Name),
    undone: vscode.l10n.t('The import of "{0}" is undone.', prepared.selection.userPool.Name),
  });
}

interface Asked extends WantedImport {
  readonly resourceName: string;
}

/** The import's own questions and checks, for the project as it is with this environment checked out. */
async function askAndJudge(
  { context, projects, sessions }: ImportAdapters,
  { tracked, resourceName, target, source, identityPoolId }: Asked,
): Promise<ImportAnswered | undefined> {
  const project = readProject(checkoutFiles(tracked.project, target.target.name, resourceName));
  const reader: ImportReader = {
    ...accountReader({ sessions, projects, open: () => sessions.open(target) }),
    project: () => Promise.resolve(project),
  };
  const id = tracked.root.toString();
  const start: ImportState = {
    project: { id, name: project.projectName },
    authSelections: sharedKind(tracked.project, resourceName),
    ...(source !== 'different' && answersOf(source)),
    ...(identityPoolId !== undefined && {
      authSelections: 'identityPoolAndUserPool' as const,
      identityPool: { id: identityPoolId, name: identityPoolId },
    }),
  };
  return askByQuickPicks(context, (asking) =>
    runImport(start, { reader, ...asking, resourceName: () => resourceName }),
  );
}

function answersOf({ recorded, auth }: TrackedEnvironment): Partial<ImportState> {
  const { userPoolId = '', webClientId = '', nativeClientId = '', identityPoolId } = recorded;
  const chosen = (one: string) => ({ id: one, name: one });
  const name = auth.kind === 'imported' ? (auth.userPoolName ?? userPoolId) : userPoolId;
  return {
    userPool: { id: userPoolId, name, region: regionOfId(userPoolId) ?? recorded.region ?? '' },
    webClient: chosen(webClientId),
    nativeClient: chosen(nativeClientId),
    ...(identityPoolId !== undefined && { identityPool: chosen(identityPoolId) }),
  };
}

interface Planned {
  readonly answered: ImportAnswered;
  readonly resourceName: string;
  readonly target: TrackedEnvironment;
  readonly files: FileChoice;
}

/** The plan from the files as they are now. Throws UserError of kind `files`. */
export async function planFor(
  tracked: TrackedProject,
  { answered, resourceName, target, files }: Planned,
): Promise<ImportPlan> {
  const { selection, snapshot } = answered.prepared;
  const envName = target.target.name;
  const { mfaConfig } = snapshot.parts;
  const plan: ImportPlan =
    files === 'record'
      ? {
          kind: 'import',
          resourceName,
          envName,
          authSelections: selection.authSelections,
          changes: [planEnvironment(tracked.project, { envName, resourceName }, selection)],
          secrets: [],
        }
      : planCheckout({
          project: await readWithCloudBackend(tracked),
          envName,
          selection,
          resourceName,
          libraryConfig: 'whole',
          ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
        });
  const { accountId, region = snapshot.region, profile } = target.facts;
  const at = { region, ...(accountId !== undefined && { accountId }) };
  const change = planSettings(tracked.settings.text, placeOf(tracked.settings, target.target), {
    ...factsOfImport(at, selection, snapshot.accountId),
    ...(profile !== undefined && { profile }),
  });
  return withFolderSettings(plan, tracked.settings, change);
}
