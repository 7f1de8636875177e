import type * as vscode from 'vscode';
import type { PlacedFinding } from './findingsBoard';

/** What is found in one document. */
export interface FoundIn {
  readonly uri: vscode.Uri;
  readonly findings: readonly PlacedFinding[];
}

/**
 * What is shown of each project. What a check no longer finds goes, and so does all of a project that is gone; in a
 * document of several projects, such as settings, each keeps its own.
 */
export class ShownFindings {
  private readonly shown = new Map<string, readonly FoundIn[]>();

  constructor(private readonly show: (uri: vscode.Uri, findings: readonly PlacedFinding[]) => void) {}

  /** Shows what was found last of a project. */
  replace(root: string, found: readonly FoundIn[]): void {
    const before = this.shown.get(root) ?? [];
    if (found.length > 0) this.shown.set(root, found);
    else this.shown.delete(root);
    const uris = new Map([...before, ...found].map(({ uri }) => [uri.toString(), uri] as const));
    for (const [key, uri] of uris) {
      const all = [...this.shown.values()].flat().filter((one) => one.uri.toString() === key);
      this.show(
        uri,
        all.flatMap(({ findings }) => findings),
      );
    }
  }

  /** Shows nothing of any project any more. */
  clear(): void {
    for (const root of [...this.shown.keys()]) this.replace(root, []);
  }
}
