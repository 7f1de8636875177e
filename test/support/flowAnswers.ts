import * as vscode from 'vscode';
import type { Asked } from './pickAnswers';

type Row = vscode.QuickPickItem;

/**
 * Stands in for the quick picks that an extension builds itself, which stay open from question to question: chooses
 * the row that an answer matches as soon as it is there. With no answer left, the person goes away.
 */
export class FlowAnswers {
  readonly asked: Asked[] = [];
  private readonly original = vscode.window.createQuickPick.bind(vscode.window);
  private readonly left: RegExp[];

  constructor(answers: readonly RegExp[]) {
    this.left = [...answers];
    this.replace(() => this.quickPick());
  }

  restore(): void {
    this.replace(this.original);
  }

  private quickPick(): vscode.QuickPick<Row> {
    const accept = new vscode.EventEmitter<void>();
    const hide = new vscode.EventEmitter<void>();
    const never = new vscode.EventEmitter<never>();
    let isShown = false;
    const look = (): void => {
      const rows = pick.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
      if (!isShown || pick.busy || rows.length === 0) return;
      isShown = false;
      this.asked.push({ title: pick.title ?? '', labels: rows.map(({ label }) => label) });
      const answer = this.left.shift();
      const row = answer && rows.find(({ label }) => answer.test(label));
      pick.selectedItems = row ? [row] : [];
      (row ? accept : hide).fire();
    };
    const state = { items: [] as readonly Row[], busy: false };
    const pick = {
      ...{ title: '', placeholder: '', value: '', buttons: [], activeItems: [], selectedItems: [] as Row[] },
      ...{ onDidAccept: accept.event, onDidHide: hide.event },
      ...{ onDidTriggerButton: never.event, onDidChangeValue: never.event },
      get items() {
        return state.items;
      },
      set items(items: readonly Row[]) {
        state.items = items;
        // Whoever fills the list has more to say about it first.
        setImmediate(look);
      },
      get busy() {
        return state.busy;
      },
      set busy(busy: boolean) {
        state.busy = busy;
        setImmediate(look);
      },
      show() {
        isShown = true;
        setImmediate(look);
      },
      hide: () => undefined,
      dispose: () => void vscode.Disposable.from(accept, hide, never).dispose(),
    };
    return pick as unknown as vscode.QuickPick<Row>;
  }

  private replace(implementation: unknown): void {
    Object.defineProperty(vscode.window, 'createQuickPick', {
      value: implementation,
      configurable: true,
      writable: true,
    });
  }
}
