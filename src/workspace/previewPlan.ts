import * as vscode from 'vscode';
import type { FilePlan } from '../model/importPlan';
import { holdsSecret, maskSecrets } from './maskSecrets';
import { answerPending, openPreview, type Preview } from './openPreview';
import { currentScheme, plannedScheme, previewUri } from './previewDocuments';

export type PreviewAnswer = 'write' | 'discard';

/** Shows a plan's files before and after, secrets as dots, without asking anything. */
export async function showChanges(plan: FilePlan, root: vscode.Uri, title: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.changes', title, resourcesOf(plan, root));
}

/** Shows every file of a plan before and after in one multi-file diff, secrets as dots. Closing it discards. */
export function previewPlan(
  plan: FilePlan,
  root: vscode.Uri,
  title: string,
): Promise<Preview<PreviewAnswer>> {
  const links = [
    `[${vscode.l10n.t('Write Files…')}](command:amplifyAuth.writePreviewedFiles)`,
    `[${vscode.l10n.t('Discard Changes')}](command:amplifyAuth.discardPreviewedFiles)`,
  ].join(' · ');
  return openPreview<PreviewAnswer>({
    ...{ title, pending: 'amplifyAuth.previewPending', closed: 'discard' },
    resources: resourcesOf(plan, root),
    // On one line, so that VS Code does not cut the links off.
    saying: vscode.l10n.t('Nothing is written yet: {0}', links),
  });
}

/** Answers the preview that is shown: what the buttons in its title bar do. */
export function answerPreview(answer: PreviewAnswer): void {
  answerPending('amplifyAuth.previewPending', answer);
}

/** `vscode.changes` takes, for each file: its name in the list, the text before, the text after. */
const resourcesOf = (plan: FilePlan, root: vscode.Uri) =>
  plan.changes.map(({ path, before, after }) => {
    const file = vscode.Uri.joinPath(root, path);
    const left =
      before !== undefined && holdsSecret(before, [])
        ? previewUri(currentScheme, file, maskSecrets(before, []))
        : before !== undefined && file;
    const right = after !== undefined && previewUri(plannedScheme, file, maskSecrets(after, plan.secrets));
    return [file, left || undefined, right || undefined] as const;
  });
