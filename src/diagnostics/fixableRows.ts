import * as vscode from 'vscode';
import type { Finding } from '../compatibility/rule';
import type { ResourceRow } from '../manifest';
import { mendedIn } from '../repairFlow/mendedIn';
import type { FindingsBoard } from './findingsBoard';

/** The rows that "Fix…" has something for: those of resources that the repair of a finding changes. */
export class FixableRows implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly watching: vscode.Disposable;
  private ids: ReadonlySet<string> = new Set();

  readonly onDidChange = this.changed.event;

  constructor(private readonly board: FindingsBoard) {
    this.watching = board.onDidChange(() => {
      const ids = new Set(board.all().flatMap(mendedIn));
      if (ids.size === this.ids.size && [...ids].every((id) => this.ids.has(id))) return;
      this.ids = ids;
      this.changed.fire();
    });
  }

  flagsOf({ resource: { id } }: ResourceRow): readonly string[] {
    return this.ids.has(id) ? ['fixable'] : [];
  }

  /** The findings with a repair of this resource, wherever they are shown. */
  findingsOf(id: string): readonly Finding[] {
    return this.board.all().filter((finding) => mendedIn(finding).includes(id));
  }

  dispose(): void {
    this.watching.dispose();
    this.changed.dispose();
  }
}
