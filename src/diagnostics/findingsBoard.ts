import * as vscode from 'vscode';
import type { Finding } from '../compatibility/rule';
import { toDiagnostic } from './toDiagnostic';

/** A finding where it stands in a document. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly range: vscode.Range;
  /** Other places that have to do with it. */
  readonly related?: readonly vscode.DiagnosticRelatedInformation[];
}

/** What is shown in Problems, and the findings behind it, for those who explain and mend them. */
export class FindingsBoard implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('amplifyAuth');
  private readonly placed = new Map<string, readonly PlacedFinding[]>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();

  readonly onDidChange = this.changed.event;

  /** Replaces all that is said of a document. */
  show(uri: vscode.Uri, findings: readonly PlacedFinding[]): void {
    if (findings.length === 0 && !this.placed.has(uri.toString())) return;
    if (findings.length === 0) {
      this.placed.delete(uri.toString());
      this.collection.delete(uri);
    } else {
      this.placed.set(uri.toString(), findings);
      this.collection.set(uri, findings.map(toDiagnostic));
    }
    this.changed.fire(uri);
  }

  findingsOf(uri: vscode.Uri): readonly PlacedFinding[] {
    return this.placed.get(uri.toString()) ?? [];
  }

  /** The findings that touch a range. */
  findingsAt(uri: vscode.Uri, range: vscode.Range): readonly PlacedFinding[] {
    return this.findingsOf(uri).filter((placed) => placed.range.intersection(range) !== undefined);
  }

  dispose(): void {
    this.collection.dispose();
    this.changed.dispose();
  }
}
