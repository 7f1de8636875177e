import * as vscode from 'vscode';
import type { ReplaceText } from '../../compatibility/rule';
import { rangesIn } from '../textPositions';
import type { IndexedFile } from './referenceIndex';

/** The edit of a fix: at its place if the text there is still the one it was made for, else wherever the old value stands. */
export function replaceTextEdit(
  { uri, text, sections }: IndexedFile,
  { old, text: wanted, span }: ReplaceText,
): vscode.WorkspaceEdit {
  const rangeOf = rangesIn(text);
  const isThere = span && text.slice(span.offset, span.offset + span.length) === old;
  const places = isThere
    ? [span]
    : sections.flatMap(({ references }) => references).filter(({ value }) => value === old && old !== '');
  const edit = new vscode.WorkspaceEdit();
  for (const place of places) edit.replace(uri, rangeOf(place), wanted);
  return edit;
}
