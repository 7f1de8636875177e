import * as vscode from 'vscode';
import { factsOfImport } from '../../environments/planSettings';
import { appFilePaths, planApp, type AppImport } from '../../importFlow/appImport';
import type { Gen2Preparation } from '../../importFlow/prepareGen2';
import type { PreparedImport } from '../../importFlow/prepareImport';
import { planForGen1, planForGen2 } from '../../importWizard/judgeWizard';
import type { WizardActions, WizardImport } from '../../importWizard/wizardActions';
import { readGen2ProjectAt } from '../../workspace/gen2Projects';
import { readProject } from '../../project/gen1/readProject';
import { readProjectFiles, readTexts } from '../../workspace/readProjectFiles';
import { writePlanned, type WrittenPlan } from '../../workspace/writePlanned';
import { writeTracked } from '../../workspace/writeTracked';
import { gen2ImportTexts } from './gen2Texts';
import type { ImportAdapters } from './importAuthQuickPick';
import { appTexts, importTexts } from './planTexts';
import { readSecrets } from './readSecrets';
import { showByHand } from './showByHand';

type Written = Awaited<ReturnType<WizardActions['write']>>;

/** Writes what the page planned, from the files as they are now; shows what is left to do by hand. */
export async function writeWizardImport(adapters: ImportAdapters, wanted: WizardImport): Promise<Written> {
  const { prepared, projectUri, choice } = wanted;
  // What is on the page may have been read for another place.
  const place = vscode.Uri.parse(projectUri, true);
  await (await adapters.sessions.forPlace(place, choice.userPoolId)).ensureAccount();
  switch (prepared.target) {
    case 'gen1':
      return writeGen1(adapters, wanted, prepared.import);
    case 'gen2':
      return writeGen2(adapters, wanted, prepared.import);
    case 'app':
      return writeApp(adapters, wanted, prepared.import);
  }
}

async function writeGen1(
  adapters: ImportAdapters,
  { projectUri, choice }: WizardImport,
  prepared: PreparedImport,
): Promise<Written> {
  const root = vscode.Uri.parse(projectUri, true);
  const written = await writeTracked({
    root,
    makePlan: async () =>
      planForGen1({ ...prepared, project: readProject(await readProjectFiles(root)) }, choice),
    textsOf: (plan) => importTexts(plan, prepared, []),
    factsOf: () =>
      (choice.tracksEnvironment ?? true)
        ? factsOfImport(prepared.project, prepared.selection, prepared.snapshot.accountId)
        : 'untracked',
    readSecrets: (slots) => readSecrets((pool) => adapters.sessions.forPlace(root, pool), slots),
  });
  return (
    written &&
    keep(adapters, written, written.folder, imported(prepared.selection, prepared.project.projectName))
  );
}

async function writeGen2(
  adapters: ImportAdapters,
  { projectUri, choice, findings }: WizardImport,
  preparation: Gen2Preparation,
): Promise<Written> {
  const root = vscode.Uri.parse(projectUri, true);
  const written = await writePlanned({
    root,
    makePlan: async () => planForGen2({ ...preparation, project: await readGen2ProjectAt(root) }, choice),
    textsOf: (plan) => gen2ImportTexts(plan, preparation, { findings, notes: [] }),
  });
  if (!written) return undefined;
  await showByHand(written.plan);
  return keep(adapters, written, root, imported(preparation.selection, preparation.project.projectName));
}

async function writeApp(
  adapters: ImportAdapters,
  { projectUri, findings }: WizardImport,
  app: AppImport,
): Promise<Written> {
  const root = vscode.Uri.parse(projectUri, true);
  const written = await writePlanned({
    root,
    makePlan: async () => planApp({ ...app, files: await readTexts(root, appFilePaths()) }),
    textsOf: (plan) => appTexts(plan, app, { root, findings }),
    readSecrets: (slots) => readSecrets((pool) => adapters.sessions.forPlace(root, pool), slots),
  });
  return written && keep(adapters, written, root, vscode.l10n.t('The library configuration is written.'));
}

const imported = ({ userPool }: PreparedImport['selection'], projectName: string): string =>
  vscode.l10n.t('Imported "{0}" into "{1}".', userPool.Name, projectName);

async function keep(
  { undo }: ImportAdapters,
  written: WrittenPlan,
  root: vscode.Uri,
  done: string,
): Promise<Written> {
  const { applied } = await undo.keep(written, root, done);
  return { undo: () => applied.undo() };
}
