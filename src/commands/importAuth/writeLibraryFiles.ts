import * as vscode from 'vscode';
import { currentChoice } from '../../importFlow/changeImport';
import { readValue } from '../../importFlow/readValue';
import { secretRemarks } from '../../importFlow/secretRemarks';
import type { ProjectRow } from '../../manifest';
import type { Gen1Project } from '../../model/amplifyProject';
import type { FilePlan } from '../../model/importPlan';
import { findImported } from '../../project/gen1/findImported';
import { readProject } from '../../project/gen1/readProject';
import { findCorrections } from '../../project/library/libraryCorrections';
import { planFrontendConfig } from '../../project/library/planFrontendConfig';
import { planLibraryOfImport } from '../../project/library/planLibraryOfImport';
import { sections } from '../../repairFlow/sections';
import { findText, readProjectFiles } from '../../workspace/readProjectFiles';
import type { PlanTexts } from '../../workspace/writePlanned';
import { accountReader, type AccountReader } from './accountReader';
import { askForCorrections, askForLibraryTarget } from './libraryQuestions';
import { askForFrontendSelection } from './frontendSelection';
import type { ImportAdapters } from './importAuthQuickPick';
import { isTrusted } from './isTrusted';
import { fileLines, warningLines } from './planLines';
import { readSecrets } from './readSecrets';
import { writeAndShow } from './showWritten';

/** Writes what the client libraries read: of a project's import, or for an app without an Amplify backend of its own. */
export async function writeLibraryFiles(adapters: ImportAdapters, row?: ProjectRow): Promise<void> {
  if (!(await isTrusted())) return;
  const target = row ? { root: row.root } : await askForLibraryTarget(await adapters.projects.projects());
  if (!target) return;
  const { root } = target;
  const reader = accountReader({ ...adapters, place: root });
  const made =
    'app' in target ? await planForApp(adapters, reader, root) : await planForProject(reader, root);
  if (made) await writePlan(adapters, { root, made, ...('app' in target && { next: '' }) });
}

/** Writes what the client libraries read of a project's import as a push would; AWS is not asked. */
export async function rewriteLibraryFiles(adapters: ImportAdapters, root: vscode.Uri): Promise<void> {
  const makePlan = async () => planLibraryOfImport(readProject(await readProjectFiles(root)));
  await writePlan(adapters, { root, made: { notes: [], makePlan } });
}

interface ToWrite {
  readonly root: vscode.Uri;
  readonly made: LibraryPlan;
  /** What comes next; `amplify push` without it. */
  readonly next?: string;
}

async function writePlan(
  adapters: ImportAdapters,
  { root, made: { notes, makePlan }, next }: ToWrite,
): Promise<void> {
  const gitignore = (await findText(vscode.Uri.joinPath(root, '.gitignore'), '.gitignore')) ?? '';
  await writeAndShow(adapters, {
    root,
    makePlan,
    textsOf: (plan) => libraryTexts(plan, root, [...notes, ...remarksOf(plan, gitignore)]),
    readSecrets: (slots) => readSecrets((pool) => adapters.sessions.forPlace(root, pool), slots),
    done: vscode.l10n.t('The library configuration is written.'),
    undone: vscode.l10n.t('The library configuration is as before.'),
    ...(next !== undefined && { next }),
  });
}

interface LibraryPlan {
  readonly notes: readonly string[];
  readonly makePlan: () => Promise<FilePlan>;
}

async function planForProject(reader: AccountReader, root: vscode.Uri): Promise<LibraryPlan | undefined> {
  const project = await reader.project(root.toString());
  findImported(project);
  const found = await correctionsFor(reader, project);
  const answer = found && (await askForCorrections(found, project.frontend === 'javascript'));
  if (found && answer === undefined) return undefined;
  const correct =
    found && answer !== undefined && answer !== 'none' ? { kind: answer, corrections: found } : undefined;
  return {
    notes:
      correct?.kind === 'files'
        ? [vscode.l10n.t('The next push writes these files anew, without the corrections.')]
        : [],
    makePlan: async () => planLibraryOfImport(await reader.project(root.toString()), correct),
  };
}

/** What the Amplify CLI gets wrong for the imported pool; nothing when Cognito does not answer. */
async function correctionsFor(reader: AccountReader, project: Gen1Project) {
  try {
    const { userPoolId } = currentChoice(project);
    const signal = new AbortController().signal;
    const { parts } = await reader.snapshot(project.region, { userPoolId, parts: ['userPool'] }, signal);
    return findCorrections({ userPool: readValue(parts.userPool) });
  } catch {
    // The files say enough to write what a push writes.
    return undefined;
  }
}

async function planForApp(
  { context }: ImportAdapters,
  reader: AccountReader,
  root: vscode.Uri,
): Promise<LibraryPlan | undefined> {
  const chosen = await askForFrontendSelection(context, reader, root);
  if (!chosen) return undefined;
  const found = findCorrections(chosen.selection);
  const answer = found && (await askForCorrections(found, false));
  if (found && answer === undefined) return undefined;
  return {
    notes: [],
    makePlan: async () =>
      planFrontendConfig({ ...chosen, files: await chosen.readFiles(), isCorrected: answer === 'files' }),
  };
}

const remarksOf = (plan: FilePlan, gitignore: string): string[] =>
  secretRemarks(plan, new Map([['.gitignore', gitignore]]));

const libraryTexts = (plan: FilePlan, root: vscode.Uri, remarks: readonly string[]): PlanTexts => ({
  previewTitle: vscode.l10n.t('Library Configuration: {0}', root.path.split('/').at(-1) ?? root.path),
  question: vscode.l10n.t('Write the library configuration?'),
  detail: sections(warningLines(remarks), fileLines(plan)),
});
