import * as vscode from 'vscode';
import { UserError } from '../../errors';
import type { Choice } from '../../importFlow/choiceList';
import type { ImportReader } from '../../importFlow/importReader';
import { runStepper, type Step } from '../../importFlow/stepper';
import type { ProjectRow } from '../../manifest';
import { planUnlink } from '../../project/gen1/planUnlink';
import { writeTracked } from '../../workspace/writeTracked';
import { accountReader } from './accountReader';
import { answerMemory } from './answerMemory';
import { chooseAnyProject } from './chooseAnyProject';
import { explainRule } from './explainRule';
import type { ImportAdapters } from './importAuthQuickPick';
import { isTrusted } from './isTrusted';
import { askForUnlinkOptions } from './unlinkOptions';
import { unlinkTexts } from './planTexts';
import { QuickPickPort } from './quickPickPort';
import { showWritten } from './showWritten';
import { unlinkGen2 } from './unlinkGen2';

interface UnlinkState {
  readonly projectId?: string;
  readonly resourceName?: string;
}

/** Takes an imported auth resource out of a project's files; nothing in AWS is asked or changed. */
export async function unlinkAuth(adapters: ImportAdapters, row?: ProjectRow): Promise<void> {
  if (!(await isTrusted())) return;
  const chosen = row ?? (await chooseAnyProject(adapters, vscode.l10n.t('Unlink Auth')));
  if (!chosen) return;
  if ('generation' in chosen && chosen.generation === 'gen2') return unlinkGen2(adapters, chosen.root);
  const { context, openSession, projects } = adapters;
  const reader = accountReader({ openSession, projects: () => projects.projects() });
  const port = new QuickPickPort((rule) => explainRule(context.extensionUri, rule));
  const answered = await runStepper<UnlinkState>(
    { projectId: chosen.root.toString() },
    {
      flow: vscode.l10n.t('Unlink Auth'),
      steps: [resourceStep(reader)],
      port,
      memory: answerMemory(context.workspaceState),
    },
  ).finally(() => port.dispose());
  const { projectId, resourceName } = answered?.state ?? {};
  if (projectId === undefined || resourceName === undefined) return;

  let project = await reader.project(projectId);
  const options = await askForUnlinkOptions(project, resourceName);
  if (!options) return;
  const written = await writeTracked({
    root: vscode.Uri.parse(projectId, true),
    makePlan: async () => {
      project = await reader.project(projectId);
      return planUnlink({ project, resourceName, ...options });
    },
    textsOf: (plan) => unlinkTexts(plan, project),
    factsOf: () => 'unlinked',
    readSecrets: () => Promise.resolve(new Map()),
  });
  if (!written) return;
  await showWritten(adapters, written, {
    root: written.folder,
    done: vscode.l10n.t('Unlinked "{0}". Cognito keeps everything.', resourceName),
    undone: vscode.l10n.t('The unlinking of "{0}" is undone.', resourceName),
  });
}

const resourceStep = (reader: ImportReader): Step<UnlinkState> => ({
  id: 'resource',
  title: () => vscode.l10n.t('Auth resource'),
  placeholder: () => vscode.l10n.t('Choose the imported auth resource to unlink'),
  applies: () => true,
  load:
    ({ projectId }) =>
    async () => {
      const { auth } = await reader.project(projectId ?? '');
      if (auth.length === 0) throw noAuth();
      // One that Amplify made is listed too: why it cannot be unlinked is said when it is chosen.
      return {
        items: auth.map(({ resourceName, service, serviceType }): Choice => ({
          id: resourceName,
          label: resourceName,
          description: serviceType === 'imported' ? service : vscode.l10n.t('{0}, made by Amplify', service),
          icon: 'organization',
        })),
      };
    },
  accept: (state, { id }) => ({ ...state, resourceName: id }),
  skipped: ({ label }) => vscode.l10n.t('Auth resource: {0}, the only one', label),
});

const noAuth = (): UserError =>
  new UserError(
    vscode.l10n.t('The project has no auth resource.'),
    vscode.l10n.t('There is nothing to unlink.'),
    { kind: 'files' },
  );
