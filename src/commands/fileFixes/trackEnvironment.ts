import * as vscode from 'vscode';
import type { FilePlan } from '../../model/importPlan';
import { settingsFromFiles } from '../../workspace/trackedProject';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { writeAndShow } from '../importAuth/showWritten';

/** Takes over into the settings what the project's files say of an environment. */
export async function trackEnvironment(
  adapters: ImportAdapters,
  root: vscode.Uri,
  envName: string,
): Promise<void> {
  const { folder } = await settingsFromFiles(root, envName);
  await writeAndShow(adapters, {
    root: folder,
    makePlan: async (): Promise<FilePlan> => {
      const { change } = await settingsFromFiles(root, envName);
      return { kind: 'values', changes: change.before === change.after ? [] : [change], secrets: [] };
    },
    textsOf: ({ changes }) => ({
      previewTitle: vscode.l10n.t('Settings: {0}', envName),
      question: vscode.l10n.t('Write into the settings what the files say of "{0}"?', envName),
      detail: changes.map(({ path }) => path).join('\n'),
    }),
    done: vscode.l10n.t('The settings say of "{0}" what the files say.', envName),
    undone: vscode.l10n.t('The settings are as before.'),
    next: '',
  });
}
