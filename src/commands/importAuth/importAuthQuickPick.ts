import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { ImportState } from '../../importFlow/importState';
import { runImport } from '../../importFlow/runImport';
import { readSetting, type ProjectRow, type ResourceRow } from '../../manifest';
import { defaultResourceName, resourceNameSuffix } from '../../project/gen1/resourceName';
import { findCorrections } from '../../project/library/libraryCorrections';
import type { EnvironmentSessions } from '../../session/environmentSessions';
import type { UndoMemory } from '../../workspace/undoMemory';
import type { ProjectIndex } from '../../workspace/findProjects';
import { accountReader } from './accountReader';
import { askByQuickPicks } from './askByQuickPicks';
import { chooseAnyProject } from './chooseAnyProject';
import { importGen2 } from './importGen2';
import { askForCorrections } from './libraryQuestions';
import { importTexts } from './planTexts';
import { showWritten } from './showWritten';
import { writeAnswered } from './writeAnswered';
import { isTrusted } from './isTrusted';

/** What the import and unlink commands work with. */
export interface ImportAdapters {
  readonly context: vscode.ExtensionContext;
  readonly projects: ProjectIndex;
  readonly sessions: EnvironmentSessions;
  readonly undo: UndoMemory;
}

/** Imports by quick picks. From the tree, the user pool's row answers the question for the pool. */
export async function importAuthQuickPick(
  adapters: ImportAdapters,
  row?: ResourceRow | ProjectRow,
): Promise<void> {
  if (!(await isTrusted())) return;
  let start = startFrom(row);
  if (!start.project) {
    const chosen = await chooseAnyProject(adapters, vscode.l10n.t('Import Auth'));
    if (!chosen) return;
    if (chosen.generation === 'gen2') return importGen2(adapters, chosen.root, start);
    start = { ...start, project: { id: chosen.root.toString(), name: chosen.root.path } };
  }
  const { context } = adapters;
  const reader = accountReader(adapters);
  const suffix = resourceNameSuffix(randomUUID());
  const answered = await askByQuickPicks(context, (asking) =>
    runImport(start, {
      // What other categories need, and put on the roles, stands in their files.
      reader: { ...reader, project: (id) => reader.projectForCheck(id) },
      ...asking,
      resourceName: (projectName) => defaultResourceName(projectName, suffix),
    }),
  );
  if (!answered) return;

  const { prepared, state } = answered;
  const projectId = state.project?.id ?? '';
  const { selection, project } = prepared;
  const wrong =
    readSetting('amplifyAuth.writeLibraryConfig') === false ? undefined : findCorrections(selection);
  const corrections = wrong && (await askForCorrections(wrong, project.frontend === 'javascript'));
  if (wrong && !corrections) return;
  const options = corrections && corrections !== 'none' ? { corrections } : {};
  const written = await writeAnswered({ ...adapters, reader }, projectId, answered, importTexts, options);
  if (!written) return;
  const { userPool } = selection;
  await showWritten(adapters, written, {
    root: written.folder,
    done: vscode.l10n.t('Imported "{0}" into "{1}".', userPool.Name, project.projectName),
    undone: vscode.l10n.t('The import of "{0}" is undone.', userPool.Name),
  });
}

function startFrom(row: ResourceRow | ProjectRow | undefined): ImportState {
  if (!row) return {};
  const project = 'root' in row ? { id: row.root.toString(), name: row.root.path } : undefined;
  const pool = 'resource' in row && row.resource.type === 'userPool' ? row.resource : undefined;
  return {
    ...(project && { project }),
    ...(pool && { userPool: { id: pool.id, name: pool.name ?? pool.id, region: pool.region } }),
  };
}
