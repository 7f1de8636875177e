import * as vscode from 'vscode';
import type { ImportState } from '../../importFlow/importState';
import { planGen2, toGen2Input } from '../../importFlow/prepareGen2';
import { runGen2Import } from '../../importFlow/runGen2Import';
import { readSetting } from '../../manifest';
import { outputsInput } from '../../project/gen2/planGen2Import';
import { readGen2ProjectAt } from '../../workspace/gen2Projects';
import { writePlanned } from '../../workspace/writePlanned';
import { accountReader } from './accountReader';
import { askByQuickPicks } from './askByQuickPicks';
import { askGen2Options } from './askGen2Options';
import { askOutputs } from './askOutputs';
import { gen2ImportTexts } from './gen2Texts';
import type { ImportAdapters } from './importAuthQuickPick';
import { showByHand } from './showByHand';
import { showWritten } from './showWritten';

/** Imports into the Gen 2 project with this root, by quick picks; a folder without one becomes one. */
export async function importGen2(
  adapters: ImportAdapters,
  root: vscode.Uri,
  start: ImportState,
): Promise<void> {
  const { context, sessions } = adapters;
  const project = await readGen2ProjectAt(root);
  const region = await sessions.region();
  const answered = await askByQuickPicks(context, (asking) =>
    runGen2Import(start, {
      reader: accountReader({ ...adapters, place: root }),
      ...asking,
      project,
      region: start.userPool?.region ?? project.region ?? region,
    }),
  );
  if (!answered) return;
  const { preparation, findings, notes } = answered;
  const { way = 'reference' } = preparation.options;
  const input = toGen2Input(preparation);
  const asked = way === 'reference' ? await askGen2Options(project, input.groups ?? []) : {};
  if (!asked) return;
  const withOutputs = readSetting('amplifyAuth.writeLibraryConfig') ?? true;
  const outputs = withOutputs ? await askOutputs(project, outputsInput(input)) : {};
  if (!outputs) return;

  const options = { ...asked, ...outputs, way, withOutputs };
  const makePlan = async () => planGen2({ ...preparation, options, project: await readGen2ProjectAt(root) });
  const written = await writePlanned({
    root,
    makePlan,
    textsOf: (plan) => gen2ImportTexts(plan, preparation, { findings, notes }),
  });
  if (!written) {
    // Where nothing can be written, there may still be code to paste.
    const plan = await makePlan();
    if (plan.changes.length === 0) await showByHand(plan);
    return;
  }
  const { userPool } = preparation.selection;
  await showWritten(adapters, written, {
    root,
    done: vscode.l10n.t('Imported "{0}" into "{1}".', userPool.Name, project.projectName),
    undone: vscode.l10n.t('The import of "{0}" is undone.', userPool.Name),
    next: vscode.l10n.t('Run "npx ampx sandbox", or push the branch, to deploy it.'),
  });
  await showByHand(written.plan);
}
