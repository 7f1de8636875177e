import * as vscode from 'vscode';
import { setContext } from '../manifest';
import type { FilePlan } from '../model/importPlan';
import { holdsSecret, maskSecrets } from './maskSecrets';
import { currentScheme, forgetPreviews, plannedScheme, previewUri } from './previewDocuments';

export type PreviewAnswer = 'write' | 'discard';

interface PendingPreview {
  readonly title: string;
  answer(answer: PreviewAnswer): void;
}

/** There is one preview at a time: a second one takes the first one's place and discards it. */
let pending: PendingPreview | undefined;

/** Shows a plan's files before and after, secrets as dots, without asking anything. */
export async function showChanges(plan: FilePlan, root: vscode.Uri, title: string): Promise<void> {
  await vscode.commands.executeCommand('vscode.changes', title, resourcesOf(plan, root));
}

/** A preview on the screen. */
export interface Preview {
  /** What the person chose; closing the diff discards. */
  readonly answer: Promise<PreviewAnswer>;
  /** Takes the preview off the screen. */
  close(): Promise<void>;
}

/** Shows every file of a plan before and after in one multi-file diff, secrets as dots. */
export async function previewPlan(plan: FilePlan, root: vscode.Uri, title: string): Promise<Preview> {
  pending?.answer('discard');

  await vscode.commands.executeCommand('vscode.changes', title, resourcesOf(plan, root));
  await setContext('amplifyAuth.previewPending', true);
  const watch: vscode.Disposable[] = [];
  const answer = new Promise<PreviewAnswer>((resolve) => {
    const mine: PendingPreview = { title, answer: resolve };
    pending = mine;
    watch.push(
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some((tab) => isPreview(tab, title))) resolve('discard');
      }),
      { dispose: () => pending === mine && (pending = undefined) },
    );
    void sayWhatToDo(new Promise((done) => watch.push({ dispose: () => done() })));
  }).finally(async () => {
    vscode.Disposable.from(...watch).dispose();
    if (!pending) await setContext('amplifyAuth.previewPending', false);
  });
  return {
    answer,
    close: async () => {
      await closePreview(title);
      if (!pending) forgetPreviews();
    },
  };
}

/** Answers the preview that is shown: what the buttons in its title bar do. */
export function answerPreview(answer: PreviewAnswer): void {
  pending?.answer(answer);
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
    return [file, left || undefined, right || undefined];
  });

/**
 * The diff says what changes, but not what to do next, and its two buttons are small. A message with buttons would
 * leave after seconds; the one of a progress stays, and its links are what one can do.
 */
function sayWhatToDo(done: Promise<void>): Thenable<void> {
  const links = [
    `[${vscode.l10n.t('Write Files…')}](command:amplifyAuth.writePreviewedFiles)`,
    `[${vscode.l10n.t('Discard Changes')}](command:amplifyAuth.discardPreviewedFiles)`,
  ].join(' · ');
  // On one line, so that VS Code does not cut the links off.
  const title = vscode.l10n.t('Nothing is written yet: {0}', links);
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, (progress) => {
    // A full bar stands still: nothing is running here, the person has the word.
    progress.report({ increment: 100 });
    return done;
  });
}

/** The stable API names no kind for a multi-file diff; its label tells, to which VS Code adds how many files there are. */
const isPreview = ({ label }: vscode.Tab, title: string): boolean =>
  label === title || label.startsWith(`${title} (`);

async function closePreview(title: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => isPreview(tab, title));
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
