import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import { webClientCandidates } from '../../compatibility/chooseDefaults';
import { resolveSelection } from '../../compatibility/resolveSelection';
import { UserError } from '../../errors';
import { startingChoice } from '../../importFlow/startingChoice';
import type { Gen1Project } from '../../model/amplifyProject';
import type { AuthSnapshot } from '../../model/authSnapshot';
import type { ImportPlan } from '../../model/importPlan';
import type { ImportSelection } from '../../model/importSelection';
import {
  knownChoice,
  planEnvironment,
  type EnvironmentResource,
  type KnownChoice,
} from '../../project/gen1/environmentParameters';
import { regionOfId } from '../../project/references/idPatterns';
import { sections } from '../../repairFlow/sections';
import { cancellableProgress } from '../../workspace/cancellableProgress';
import { readTrackedProject } from '../../workspace/trackedProject';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { fileLines, userPoolLine } from '../importAuth/planLines';
import { writeAndShow } from '../importAuth/showWritten';

/**
 * Reads from Cognito what an environment's import lacks in team-provider-info.json, and writes it. Throws UserError where
 * the files do not say which pool it is, or where there is a choice: that is what an import is for.
 */
export async function completeEnvironment(
  adapters: ImportAdapters,
  root: vscode.Uri,
  resource: EnvironmentResource,
): Promise<void> {
  const { envName, resourceName } = resource;
  const { project, environments } = await readTrackedProject(root);
  const owner = environments.find(({ target }) => target.name === envName) ?? { name: envName, facts: {} };
  const selection = await cancellableProgress(vscode.l10n.t('Reading from Cognito…'), ({ signal }) =>
    readSelection(project, resource, () => adapters.sessions.open(owner), signal),
  );
  await writeAndShow(adapters, {
    root,
    makePlan: async (): Promise<ImportPlan> => {
      const change = planEnvironment((await readTrackedProject(root)).project, resource, selection);
      return {
        ...{ kind: 'import', resourceName, envName, authSelections: selection.authSelections },
        changes: change.before === change.after ? [] : [change],
        secrets: [],
      };
    },
    textsOf: (plan) => ({
      previewTitle: vscode.l10n.t('Environment: {0}', envName),
      question: vscode.l10n.t('Write what environment "{0}" lacks?', envName),
      detail: sections([userPoolLine(selection)], fileLines(plan)),
    }),
    done: vscode.l10n.t('Environment "{0}" has what it lacked.', envName),
    undone: vscode.l10n.t('Environment "{0}" is as before.', envName),
    next: '',
  });
}

async function readSelection(
  project: Gen1Project,
  resource: EnvironmentResource,
  openSession: () => Promise<HeldSession>,
  signal: AbortSignal,
): Promise<ImportSelection> {
  const known = knownChoice(project, resource);
  const { userPoolId } = known;
  const region = regionOfId(userPoolId ?? '');
  if (userPoolId === undefined || region === undefined) throw undecided(resource.envName);
  const session = (await openSession()).inRegion(region);
  const { takeSnapshot } = await import('../../aws/takeSnapshot.js');
  const snapshot = await takeSnapshot(session, {
    userPoolId,
    parts: ['userPool', 'userPoolClients', ...(known.hasIdentityPool ? (['identityPools'] as const) : [])],
    ...(known.identityPoolId !== undefined && { identityPoolIds: [known.identityPoolId] }),
    signal,
  });
  return select(known, userPoolId, snapshot, resource.envName);
}

function select(
  known: KnownChoice,
  userPoolId: string,
  snapshot: AuthSnapshot,
  envName: string,
): ImportSelection {
  const { userPoolClients, identityPools } = snapshot.parts;
  const webClients = userPoolClients.status === 'read' ? webClientCandidates(userPoolClients.value) : [];
  const pools = identityPools.status === 'read' ? identityPools.value : [];
  const isOpen =
    (known.webClientId === undefined && webClients.length !== 1) ||
    (known.hasIdentityPool && known.identityPoolId === undefined && pools.length !== 1);
  if (isOpen) throw undecided(envName);

  const { hasIdentityPool, ...ids } = known;
  const authSelections = hasIdentityPool ? ('identityPoolAndUserPool' as const) : ('userPoolOnly' as const);
  const choice = startingChoice({ ...ids, authSelections }, snapshot);
  const { webClientId = '', nativeClientId = webClientId, identityPoolId } = choice;
  const resolved = resolveSelection(
    { userPoolId, webClientId, nativeClientId, ...(hasIdentityPool && identityPoolId && { identityPoolId }) },
    snapshot,
  );
  if ('selection' in resolved) return resolved.selection;
  throw new UserError(resolved.findings.map(({ message }) => message).join(' '), importAnew(), {
    kind: 'input',
  });
}

const undecided = (envName: string): UserError =>
  new UserError(
    vscode.l10n.t('The files do not say which Cognito resources environment "{0}" imports.', envName),
    importAnew(),
    { kind: 'input' },
  );

const importAnew = (): string =>
  vscode.l10n.t('Check the environment out, then choose them with "Amplify: Import Auth".');
