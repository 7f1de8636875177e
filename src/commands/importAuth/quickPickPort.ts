import * as vscode from 'vscode';

import type { RepairFix } from '../../compatibility/rule';
import type { FindingChoice } from '../../importFlow/findingChoices';
import type { FindingsQuestion, ImportPort } from '../../importFlow/runImport';
import type { Answer, Question } from '../../importFlow/stepper';
import type { ResourceRow } from '../../manifest';
import { openInConsole } from '../openInConsole';
import { cancellableProgress } from '../../workspace/cancellableProgress';
import { choiceRow, groupedRows, questionRows, type Row } from './quickPickRows';

/** Asks an import's questions in one quick pick, which stays open from question to question. */
export class QuickPickPort implements ImportPort, vscode.Disposable {
  private readonly pick = vscode.window.createQuickPick<Row>();

  constructor(readonly explain: (rule: string) => Promise<void>) {
    this.pick.ignoreFocusOut = true;
    this.pick.matchOnDescription = true;
    this.pick.matchOnDetail = true;
    this.pick.keepScrollPosition = true;
  }

  dispose(): void {
    this.pick.dispose();
  }

  ask(question: Question, signal: AbortSignal): Promise<Answer> {
    const { list } = question;
    this.begin(question);
    this.pick.step = question.step;
    this.pick.totalSteps = question.totalSteps;
    const draw = (): void => {
      const active = this.pick.activeItems[0]?.id ?? question.preselect();
      this.pick.busy = list.status === 'idle' || list.status === 'loading';
      this.pick.items = questionRows(question, this.pick.value);
      // VS Code marks no row when the list begins with a heading, and Enter would then do nothing.
      const row =
        this.pick.items.find((item) => item.id !== undefined && item.id === active) ??
        (this.pick.value === '' ? this.pick.items.find(({ id }) => id !== undefined) : undefined);
      if (row) this.pick.activeItems = [row];
    };
    list.onChange(draw);
    draw();
    const typing = this.pick.onDidChangeValue((value) => {
      // Only a typed id makes a row of its own; redrawing for every key would lose the place in the list.
      if (question.typed(value) ?? this.pick.items.some(({ typed }) => typed)) draw();
    });
    return this.answer<Answer>((row) => {
      if (row.choice) return { choice: row.choice };
      if (row.command) void vscode.commands.executeCommand(row.command).then(() => list.loadMore());
      else void list.loadMore();
      return undefined;
    }, signal).finally(() => void typing.dispose());
  }

  askAboutFindings(question: FindingsQuestion): Promise<FindingChoice | 'back' | 'cancel'> {
    this.begin(question);
    this.pick.step = undefined;
    this.pick.totalSteps = undefined;
    this.pick.busy = false;
    this.pick.items = groupedRows(question.choices.map(choiceRow));
    return this.answer((row) => question.choices.find(({ id }) => id === row.id));
  }

  openConsole(resource: ResourceRow['resource'], userPoolId?: string): Promise<void> {
    const userPool = userPoolId === undefined ? {} : { userPool: { id: userPoolId, name: userPoolId } };
    return openInConsole({ resource, ...userPool });
  }

  async repair(fix: RepairFix): Promise<void> {
    this.pick.hide();
    await vscode.commands.executeCommand('amplifyAuth.repair', fix);
  }

  async whileReading<T>(title: string, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.pick.hide();
    return cancellableProgress(title, ({ signal }) => read(signal));
  }

  private begin({
    title,
    placeholder,
    canGoBack,
    flow,
  }: Omit<FindingsQuestion, 'choices'> & { flow?: string }): void {
    this.pick.title = flow === undefined ? title : `${flow}: ${title}`;
    this.pick.placeholder = placeholder;
    this.pick.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
    this.pick.value = '';
    this.pick.items = [];
  }

  /** Shows the quick pick until `take` makes an answer of a row, or the person goes back or away. */
  private answer<T>(take: (row: Row) => T | undefined, signal?: AbortSignal): Promise<T | 'back' | 'cancel'> {
    const listeners: vscode.Disposable[] = [];
    return new Promise<T | 'back' | 'cancel'>((resolve) => {
      listeners.push(
        this.pick.onDidAccept(() => {
          const row = this.pick.selectedItems[0];
          const answer = row && take(row);
          if (answer !== undefined) resolve(answer);
        }),
        this.pick.onDidTriggerButton(() => resolve('back')),
        this.pick.onDidHide(() => resolve('cancel')),
      );
      signal?.addEventListener('abort', () => resolve('cancel'), { once: true });
      this.pick.show();
    }).finally(() => {
      vscode.Disposable.from(...listeners).dispose();
      this.pick.busy = true;
    });
  }
}
