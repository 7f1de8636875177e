import * as vscode from 'vscode';
import type { Finding } from '../compatibility/rule';
import { toDiagnostic } from './toDiagnostic';

/** A finding where it stands in a document. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly range: vscode.Range;
  /** Other places that have to do with it. */
  readonly related?: readonly vscode.DiagnosticRelatedInformation[];
  /** The project it is about, where the document is none of its files: settings may be of a folder above it. */
  readonly root?: { readonly uri: vscode.Uri; readonly isGen1: boolean };
}

/** Who says it: a check of the document itself, or a comparison of environments. */
export type FindingsSource = 'content' | 'drift';

/** What is shown in Problems, and the findings behind it, for those who explain and mend them. */
export class FindingsBoard implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('amplifyAuth');
  private readonly placed = new Map<string, Map<FindingsSource, readonly PlacedFinding[]>>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();

  readonly onDidChange = this.changed.event;

  /** Replaces all that one source says of a document. */
  show(uri: vscode.Uri, findings: readonly PlacedFinding[], source: FindingsSource = 'content'): void {
    const key = uri.toString();
    const known = this.placed.get(key) ?? new Map<FindingsSource, readonly PlacedFinding[]>();
    if (findings.length === 0 && !known.has(source)) return;
    if (findings.length === 0) known.delete(source);
    else known.set(source, findings);
    if (known.size === 0) {
      this.placed.delete(key);
      this.collection.delete(uri);
    } else {
      this.placed.set(key, known);
      this.collection.set(uri, this.findingsOf(uri).map(toDiagnostic));
    }
    this.changed.fire(uri);
  }

  /** Two sources may say the same; it is shown once. */
  findingsOf(uri: vscode.Uri): readonly PlacedFinding[] {
    const all = [...(this.placed.get(uri.toString())?.values() ?? [])].flat();
    const keyOf = ({ finding, range }: PlacedFinding) =>
      `${finding.rule} ${finding.message} ${range.start.line}`;
    return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
  }

  /** Everything that is shown anywhere. */
  all(): readonly Finding[] {
    return [...this.placed.values()].flatMap((sources) =>
      [...sources.values()].flatMap((placed) => placed.map(({ finding }) => finding)),
    );
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
