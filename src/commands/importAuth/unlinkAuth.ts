import * as vscode from 'vscode';
import { unlinkedElsewhere } from '../../importFlow/unlinkedElsewhere';
import { runStepper } from '../../importFlow/stepper';
import type { ProjectRow } from '../../manifest';
import type { Gen1Project } from '../../model/amplifyProject';
import type { ImportPlan } from '../../model/importPlan';
import { environmentsImportingElsewhere } from '../../project/gen1/importedElsewhere';
import { planUnlink } from '../../project/gen1/planUnlink';
import { planUnlinkElsewhere } from '../../project/gen1/planUnlinkElsewhere';
import { readProject } from '../../project/gen1/readProject';
import { readProjectFiles } from '../../workspace/readProjectFiles';
import { readTrackedProject } from '../../workspace/trackedProject';
import { writeTracked } from '../../workspace/writeTracked';
import { askByQuickPicks } from './askByQuickPicks';
import { chooseAnyProject } from './chooseAnyProject';
import type { ImportAdapters } from './importAuthQuickPick';
import { isTrusted } from './isTrusted';
import { unlinkTexts } from './planTexts';
import { showWritten } from './showWritten';
import { unlinkGen2 } from './unlinkGen2';
import { askForUnlinkOptions, type UnlinkOptions } from './unlinkOptions';
import { allEnvironments, unlinkSteps, type UnlinkState } from './unlinkSteps';

/** Takes an imported auth resource out of a project's files; nothing in AWS is asked or changed. */
export async function unlinkAuth(adapters: ImportAdapters, row?: ProjectRow): Promise<void> {
  if (!(await isTrusted())) return;
  const chosen = row ?? (await chooseAnyProject(adapters, vscode.l10n.t('Unlink Auth')));
  if (!chosen) return;
  if (chosen.generation === 'gen2') return unlinkGen2(adapters, chosen.root);
  const { context } = adapters;
  let project = await readProjectAt(chosen.root);
  const steps = unlinkSteps(project);
  const envName = await environmentOf(row);
  const answered = await askByQuickPicks(context, (asking) =>
    runStepper<UnlinkState>(envName === undefined ? {} : { envName }, {
      flow: vscode.l10n.t('Unlink Auth'),
      steps,
      ...asking,
    }),
  );
  if (!answered) return;

  const { resourceName } = answered.state;
  const options = resourceName === undefined ? {} : await askForUnlinkOptions(project, resourceName);
  if (!options) return;
  const written = await writeTracked({
    root: chosen.root,
    makePlan: async () => {
      project = await readProjectAt(chosen.root);
      return planFor(project, answered.state, options);
    },
    textsOf: (plan) => unlinkTexts(plan, project),
    factsOf: () => 'unlinked',
  });
  if (!written) return;
  const { plan } = written;
  const isElsewhere = plan.envName !== project.envName;
  await showWritten(adapters, written, {
    root: written.folder,
    done: vscode.l10n.t('Unlinked "{0}". Cognito keeps everything.', plan.resourceName),
    undone: vscode.l10n.t('The unlinking of "{0}" is undone.', plan.resourceName),
    ...(isElsewhere && { next: unlinkedElsewhere([plan.envName, ...(plan.otherEnvNames ?? [])]) }),
  });
}

const readProjectAt = async (root: vscode.Uri): Promise<Gen1Project> =>
  readProject(await readProjectFiles(root));

function planFor(
  project: Gen1Project,
  { envName = project.envName, resourceName }: UnlinkState,
  options: UnlinkOptions,
): ImportPlan {
  const isAll = envName === allEnvironments;
  if (resourceName !== undefined)
    return planUnlink({ project, resourceName, fromAllEnvironments: isAll, ...options });
  const [first = envName, ...others] = isAll ? environmentsImportingElsewhere(project) : [envName];
  return planUnlinkElsewhere(project, [first, ...others]);
}

/** The environment that a row stands for, as Amplify calls it: settings may have another name for it. */
async function environmentOf(row: ProjectRow | undefined): Promise<string | undefined> {
  if (row?.envName === undefined) return undefined;
  const { environments } = await readTrackedProject(row.root);
  return environments.find(({ name }) => name === row.envName)?.target.name ?? row.envName;
}
