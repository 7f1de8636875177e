import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './emulatorLog';

/** Files of the open workspace, by workspace folder: changed as if somebody typed, and what Problems says of them. */

export function fileIn(folder: string, path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder)?.uri;
  assert.ok(root, folder);
  return vscode.Uri.joinPath(root, path);
}

export const ruleOf = ({ code }: vscode.Diagnostic): string =>
  typeof code === 'object' ? String(code.value) : '';

export const problemsOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Amplify Auth');

export const rulesIn = (uri: vscode.Uri): string[] => problemsOf(uri).map(ruleOf).sort();

export async function findProblem(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  await until(
    `${rule} in ${uri.path}`,
    () => rulesIn(uri).includes(rule),
    () => `It has: ${rulesIn(uri).join(', ')}`,
  );
  return problemsOf(uri).find((one) => ruleOf(one) === rule) as vscode.Diagnostic;
}

export const noProblem = (uri: vscode.Uri, rule: string): Promise<void> =>
  until(`no ${rule} in ${uri.path}`, () => !rulesIn(uri).includes(rule));

const originals = new Map<string, string>();

/** Replaces the first occurrence. */
export async function typeOver(uri: vscode.Uri, old: string, text: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (!originals.has(uri.toString())) originals.set(uri.toString(), document.getText());
  const at = document.getText().indexOf(old);
  assert.notEqual(at, -1, `${old} in ${uri.path}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(document.positionAt(at), document.positionAt(at + old.length)), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
  return document;
}

/** Brings the text back that was there before; VS Code may have saved what was typed by itself. */
export async function takeBack(uri: vscode.Uri): Promise<void> {
  const original = originals.get(uri.toString());
  assert.ok(original !== undefined);
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), original);
  assert.ok(await vscode.workspace.applyEdit(edit));
  await until(`${uri.path} is saved`, async () => !document.isDirty || (await document.save()));
}
