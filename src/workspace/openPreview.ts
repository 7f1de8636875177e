import * as vscode from 'vscode';
import { setContext, type ContextTypes } from '../manifest';
import { forgetPreviews } from './previewDocuments';

/** The conditions under which the buttons of a preview are there. */
type PendingKey = Extract<keyof ContextTypes, 'amplifyAuth.previewPending' | 'amplifyAuth.repairPending'>;

export interface PreviewRequest<A extends string> {
  /** No two previews that are open have the same: the tab is known by it. */
  readonly title: string;
  readonly pending: PendingKey;
  /** As `vscode.changes` takes them: for each file its name in the list, the text before, the text after. */
  readonly resources: readonly (readonly [vscode.Uri, vscode.Uri | undefined, vscode.Uri | undefined])[];
  /** What one can do, with links. */
  readonly saying: string;
  /** The answer of whoever closes the diff. */
  readonly closed: A;
}

/** A preview on the screen. */
export interface Preview<A extends string> {
  /** What the person chose. */
  readonly answer: Promise<A>;
  /** Takes the preview off the screen. */
  close(): Promise<void>;
}

interface Pending {
  readonly key: PendingKey;
  answer(answer: string): void;
  dismiss(): void;
}

/** There is one preview at a time: a second one takes the first one's place and discards it. */
let pending: Pending | undefined;

/** Shows a multi-file diff that waits for an answer. */
export async function openPreview<A extends string>(request: PreviewRequest<A>): Promise<Preview<A>> {
  const { title, resources, saying, closed } = request;
  pending?.dismiss();

  await vscode.commands.executeCommand('vscode.changes', title, resources);
  await setContext(request.pending, true);
  const watch: vscode.Disposable[] = [];
  const answer = new Promise<A>((resolve) => {
    const mine: Pending = {
      key: request.pending,
      answer: (given) => resolve(given as A),
      dismiss: () => resolve(closed),
    };
    pending = mine;
    watch.push(
      vscode.window.tabGroups.onDidChangeTabs((change) => {
        if (change.closed.some((tab) => isPreview(tab, title))) resolve(closed);
      }),
      { dispose: () => pending === mine && (pending = undefined) },
    );
    void sayWhatToDo(saying, new Promise((done) => watch.push({ dispose: () => done() })));
  }).finally(async () => {
    vscode.Disposable.from(...watch).dispose();
    if (pending?.key !== request.pending) await setContext(request.pending, false);
  });
  return {
    answer,
    close: async () => {
      await closePreview(title);
      if (!pending) forgetPreviews();
    },
  };
}

/** Answers the preview that is shown, if it is of this kind: what the buttons in its title bar do. */
export function answerPending(key: PendingKey, answer: string): void {
  if (pending?.key === key) pending.answer(answer);
}

/**
 * The diff says what changes, but not what to do next, and its buttons are small. A message with buttons would leave
 * after seconds; the one of a progress stays, and its links are what one can do.
 */
function sayWhatToDo(title: string, done: Promise<void>): Thenable<void> {
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
