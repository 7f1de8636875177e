import * as vscode from 'vscode';
import { startOfChange, type ImportChange } from '../../importFlow/changeImport';
import { runImport } from '../../importFlow/runImport';
import type { ProjectRow } from '../../manifest';
import { askByQuickPicks } from './askByQuickPicks';
import { chooseProject } from './chooseProject';
import { changeTexts } from './changeTexts';
import type { ImportAdapters } from './importAuthQuickPick';
import { isTrusted } from './isTrusted';
import { showWritten } from './showWritten';
import { writeAnswered } from './writeAnswered';

/** Refreshes, relinks or upgrades an import in place: asks only for what changes, shows the files, writes them. */
export async function changeImport(
  adapters: ImportAdapters,
  change: ImportChange,
  row?: ProjectRow,
): Promise<void> {
  if (!(await isTrusted())) return;
  const words = wordsOf(change);
  const chosen = await chooseProject(adapters, words, row);
  if (!chosen) return;
  const { projectId, reader } = chosen;
  const project = await reader.project(projectId);
  const start = startOfChange(change, project, { id: projectId, name: project.projectName });
  const answered = await askByQuickPicks(adapters.context, (asking) =>
    runImport(start, {
      title: words.flow,
      // What other categories need, and put on the roles, stands in their files.
      reader: { ...reader, project: (id) => reader.projectForCheck(id) },
      ...asking,
      resourceName: () => '',
    }),
  );
  if (!answered) return;

  const { prepared } = answered;
  const written = await writeAnswered({ ...adapters, reader }, projectId, answered, changeTexts);
  if (!written) return;
  const { resourceName } = prepared;
  const said = { done: words.done(resourceName), undone: words.undone(resourceName) };
  await showWritten(adapters, written, { root: written.folder, ...said });
}

function wordsOf(change: ImportChange) {
  const undone = (name: string) => vscode.l10n.t('"{0}" is as it was before.', name);
  switch (change) {
    case 'refresh':
      return {
        flow: vscode.l10n.t('Refresh Import'),
        placeholder: vscode.l10n.t('Choose the Amplify project whose import to read again'),
        done: (name: string) => vscode.l10n.t('"{0}" has the settings of now.', name),
        undone,
      };
    case 'relink':
      return {
        flow: vscode.l10n.t('Relink Import'),
        placeholder: vscode.l10n.t('Choose the Amplify project to import something else into'),
        done: (name: string) => vscode.l10n.t('"{0}" is relinked.', name),
        undone,
      };
    case 'upgrade':
      return {
        flow: vscode.l10n.t('Add Identity Pool'),
        placeholder: vscode.l10n.t('Choose the Amplify project to add an identity pool to'),
        done: (name: string) => vscode.l10n.t('"{0}" has an identity pool now.', name),
        undone,
      };
  }
}
