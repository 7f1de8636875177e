import * as vscode from 'vscode';
import { buildSettings } from '../../ci/buildSettings';
import { toCategories } from '../../ci/ciValues';
import { githubWorkflow } from '../../ci/githubWorkflow';
import { headlessCommands } from '../../ci/headlessCommands';
import { toDotenv } from '../../ci/mergeDotenv';
import { pipelineBuildSettings, pipelineWorkflow } from '../../ci/pipelineDeploy';
import { variablesUsed } from '../../ci/gen2Variables';
import { hostingVariables } from '../../compatibility/hostingVariables';
import { referenceProperties } from '../../project/gen2/referencedAuth';
import { isGen2Root } from '../../workspace/gen2Projects';
import type { Choice } from '../../importFlow/choiceList';
import type { Step } from '../../importFlow/stepper';
import type { CiBuild } from './prepareCi';
import { writeDotenv } from './writeDotenv';

export type OutputId = 'variables' | 'dotenv' | 'categories' | 'commands' | 'github' | 'buildSettings';

/** Where the values go. */
export const outputStep = <
  S extends { readonly output?: OutputId; readonly projectId?: string },
>(): Step<S> => ({
  id: 'ciOutput',
  title: () => vscode.l10n.t('For the build'),
  placeholder: () => vscode.l10n.t('Choose where the build finds the ids of the import'),
  applies: () => true,
  load:
    ({ projectId = '' }) =>
    async () => {
      const isGen2 = await isGen2Root(vscode.Uri.parse(projectId, true));
      return { items: choices(isGen2).filter(({ id }) => !isGen2 || !ofAmplifyCli.has(id)) };
    },
  accept: (state, { id }) => ({ ...state, output: id as OutputId }),
  skipped: ({ label }) => label,
});

/** What only the Amplify CLI of Gen 1 takes. */
const ofAmplifyCli: ReadonlySet<OutputId> = new Set(['categories', 'commands']);

const choices = (isGen2: boolean): (Choice & { readonly id: OutputId })[] => [
  {
    id: 'variables',
    icon: 'copy',
    label: vscode.l10n.t('Copy the environment variables'),
    detail: Object.values(isGen2 ? referenceProperties : hostingVariables).join(', '),
  },
  {
    id: 'dotenv',
    icon: 'new-file',
    label: vscode.l10n.t('Write a .env file…'),
    detail: vscode.l10n.t('Shown before it is written; all other lines stay'),
  },
  {
    id: 'categories',
    icon: 'json',
    label: vscode.l10n.t('Copy the JSON for --categories'),
    detail: 'amplify init · amplify pull · amplify env add',
  },
  {
    id: 'commands',
    icon: 'terminal',
    label: vscode.l10n.t('Show the Amplify CLI commands'),
    detail: vscode.l10n.t('Commands that ask nothing, for scripts of your own'),
  },
  {
    id: 'github',
    icon: 'github-action',
    label: vscode.l10n.t('Show a GitHub Actions workflow'),
    detail: vscode.l10n.t('Pushes the backend of this environment'),
  },
  {
    id: 'buildSettings',
    icon: 'file-code',
    label: vscode.l10n.t('Show an amplify.yml'),
    detail: vscode.l10n.t('The backend part, for Amplify Hosting'),
  },
];

/** Does what was chosen. `read` reads the environment's files anew. */
export async function useOutput(output: OutputId, read: () => Promise<CiBuild>): Promise<void> {
  if (output === 'dotenv') return writeDotenv(read);
  const { project, values, place, variables } = await read();
  switch (output) {
    case 'variables':
      return copy(toDotenv(variables), vscode.l10n.t('Copied the environment variables'));
    case 'categories':
      return copy(toCategories(values), vscode.l10n.t('Copied the JSON for --categories'));
    case 'commands':
      return show('shellscript', headlessCommands(values, place));
    case 'github':
      return show(
        'yaml',
        project.generation === 'gen2' ? pipelineWorkflow(variables, place) : githubWorkflow(values, place),
      );
    case 'buildSettings':
      return show(
        'yaml',
        project.generation === 'gen2' ? pipelineBuildSettings(variablesUsed(project)) : buildSettings(values),
      );
  }
}

async function copy(text: string, said: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) ${said}`, 5000);
}

/** A new document: to copy from, or to save where it belongs. */
async function show(language: string, content: string): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));
}
