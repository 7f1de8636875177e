import * as vscode from 'vscode';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import { planSettings } from '../../environments/planSettings';
import { sharesPlace } from '../../environments/sharesPlace';
import { withFolderSettings } from '../../environments/withFolderSettings';
import type { ProjectRow } from '../../manifest';
import type { FilePlan } from '../../model/importPlan';
import type { EnvironmentFacts, EnvironmentTarget } from '../../model/trackedEnvironment';
import { placeOf, readAnyTracked, type TrackedProject } from '../../workspace/trackedProject';
import type { TrackedCode } from '../../environments/trackedCode';
import { projectRootOf } from '../importAuth/chooseAnyProject';
import { isTrusted } from '../importAuth/isTrusted';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { writeAndShow } from '../importAuth/showWritten';
import { importInto } from './addEnvironment';
import { pickFiles } from './environmentPicks';
import { environmentRow, pickEnvironment } from './pickEnvironment';

/**
 * Gives one environment what another one uses: an environment of Gen 1 imports it, of a branch or sandbox of Gen 2 the
 * settings say it.
 */
export async function copyEnvironment(adapters: ImportAdapters, row?: ProjectRow): Promise<void> {
  if (!(await isTrusted())) return;
  const root = await projectRootOf(adapters, vscode.l10n.t('Copy Environment'), row);
  if (!root) return;
  const tracked = await readAnyTracked(root);
  const source = await pickSource(tracked, row?.envName);
  const target = source && (await pickTarget(tracked, source));
  if (!source || !target) return;
  const { project } = tracked;
  const known = tracked.environments.find(
    ({ target: one }) => one.kind === target.kind && one.name === target.name,
  );
  if (project.generation === 'gen1' && known && project.envNames.includes(target.name)) {
    const ofGen1 = { ...tracked, project };
    const files = await pickFiles(ofGen1, known);
    if (files) await importInto(adapters, { tracked: ofGen1, target: known, source, files });
    return;
  }
  await copyIntoSettings(adapters, root, { source, target });
}

interface Copy {
  readonly source: TrackedEnvironment;
  readonly target: EnvironmentTarget;
}

async function copyIntoSettings(
  adapters: ImportAdapters,
  root: vscode.Uri,
  { source, target }: Copy,
): Promise<void> {
  const { settings } = await readAnyTracked(root);
  await writeAndShow(adapters, {
    root: settings.folder,
    makePlan: async () => planCopy(await readAnyTracked(root), source.name, target),
    textsOf: () => ({
      previewTitle: vscode.l10n.t('Copy Environment: {0}', target.name),
      question: vscode.l10n.t('Copy what "{0}" uses to "{1}"?', source.name, target.name),
      detail: vscode.l10n.t('Only the settings change. Both then have the same users.'),
    }),
    done: vscode.l10n.t('"{0}" uses what "{1}" uses.', target.name, source.name),
    undone: vscode.l10n.t('"{0}" is as it was before.', target.name),
    next: '',
  });
}

/** The settings of the target with what the source uses; the profile stays, for it is a person's own business. */
export function planCopy(
  { environments, settings }: TrackedProject<TrackedCode>,
  sourceName: string,
  target: EnvironmentTarget,
): FilePlan {
  const source = environments.find(({ name }) => name === sourceName);
  const { profile, ...facts }: EnvironmentFacts = source?.facts ?? {};
  const isNew = !environments.some(
    (one) => one.target.kind === target.kind && one.target.name === target.name,
  );
  const own = { ...facts, ...(isNew && profile !== undefined && { profile }) };
  const change = planSettings(settings.text, placeOf(settings, target), own);
  return withFolderSettings<FilePlan>({ kind: 'values', changes: [], secrets: [] }, settings, change);
}

async function pickSource(
  { environments }: TrackedProject<TrackedCode>,
  name: string | undefined,
): Promise<TrackedEnvironment | undefined> {
  const known = environments.filter(({ facts }) => facts.userPoolId !== undefined);
  const clicked = known.find((one) => one.name === name);
  if (clicked) return clicked;
  return pickEnvironment(known, {
    title: vscode.l10n.t('Copy Environment'),
    placeHolder: vscode.l10n.t('Choose the environment whose Cognito resources to copy'),
  });
}

async function pickTarget(
  { environments, project }: TrackedProject<TrackedCode>,
  source: TrackedEnvironment,
): Promise<EnvironmentTarget | undefined> {
  const isGen2 = project.generation === 'gen2';
  const others = environments.filter(
    ({ name, facts }) => name !== source.name && (isGen2 || sharesPlace(source.facts, facts)),
  );
  if (!isGen2 && others.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No other environment is in the account and the Region of "{0}": none can import what it imports.',
        source.name,
      ),
    );
    return undefined;
  }
  const items = [
    ...others.map(environmentRow),
    ...(isGen2
      ? [
          {
            label: vscode.l10n.t('Another branch…'),
            iconPath: new vscode.ThemeIcon('git-branch'),
            add: 'branch' as const,
          },
          {
            label: vscode.l10n.t('Another sandbox…'),
            iconPath: new vscode.ThemeIcon('beaker'),
            add: 'sandbox' as const,
          },
        ]
      : []),
  ];
  const picked = await vscode.window.showQuickPick<
    vscode.QuickPickItem & { environment?: TrackedEnvironment; add?: 'branch' | 'sandbox' }
  >(items, {
    title: vscode.l10n.t('Copy Environment: {0}', source.name),
    placeHolder: vscode.l10n.t('Choose the environment that shall use the same'),
  });
  if (picked?.add === undefined) return picked?.environment?.target;
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Copy Environment: {0}', source.name),
    prompt:
      picked.add === 'branch' ? vscode.l10n.t('Name of the branch') : vscode.l10n.t('Name of the sandbox'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Enter a name.') : undefined),
  });
  return name === undefined ? undefined : { kind: picked.add, name: name.trim() };
}
