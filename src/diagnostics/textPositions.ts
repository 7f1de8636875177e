import * as vscode from 'vscode';
import type { TextSpan } from '../model/fileReferences';

/** Turns spans of a text into ranges of an editor, also for a text that no editor has open. */
export function rangesIn(text: string): (span: TextSpan) => vscode.Range {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  const positionAt = (offset: number): vscode.Position => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return new vscode.Position(low, offset - (starts[low] ?? 0));
  };
  return ({ offset, length }) => new vscode.Range(positionAt(offset), positionAt(offset + length));
}
