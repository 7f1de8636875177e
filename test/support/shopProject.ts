import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { UserError } from '../../src/errors';
import type { FileChange, ImportPlan } from '../../src/model/importPlan';
import { applyPlan, type AppliedPlan } from '../../src/workspace/applyPlan';

/** The project "shop" of the workspace "write-plan", and what its suite does to it. */

export const root = vscode.Uri.joinPath(
  vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'),
  'shop',
);
export const meta = 'amplify/backend/amplify-meta.json';
export const team = 'amplify/team-provider-info.json';
export const parameters = 'amplify/backend/auth/shopa1b2c3d4/parameters.json';

export const uriOf = (file: string): vscode.Uri => vscode.Uri.joinPath(root, file);
export const textOf = (file: string): Promise<string> => readFile(uriOf(file).fsPath, 'utf8');
export const put = (file: string, text: string): Promise<void> => writeFile(uriOf(file).fsPath, text);
export const isThere = (file: string): Promise<boolean> =>
  readdir(path.dirname(uriOf(file).fsPath)).then(
    (names) => names.includes(path.basename(file)),
    () => false,
  );

export const planOf = (changes: readonly FileChange[], differs: Partial<ImportPlan> = {}): ImportPlan => ({
  kind: 'import',
  resourceName: 'shopa1b2c3d4',
  envName: 'dev',
  authSelections: 'userPoolOnly',
  changes,
  secrets: [],
  ...differs,
});

/** Adds `"auth"` to a JSON text as it is laid out. */
export const withAuth = (text: string): string => text.replace(/(\r?\n)\}$/, ',$1  "auth": {}$1}');

export async function importPlan(): Promise<ImportPlan> {
  const [before, beforeTeam] = [await textOf(meta), await textOf(team)];
  return planOf([
    { path: meta, before, after: withAuth(before) },
    { path: parameters, after: '{\n  "service": "Cognito"\n}' },
    { path: team, before: beforeTeam, after: withAuth(beforeTeam) },
  ]);
}

export async function apply(plan: ImportPlan): Promise<AppliedPlan> {
  const applied = await applyPlan(plan, root).catch((error: unknown) => {
    if (error instanceof UserError) throw new Error(`${error.message} ${error.resolution}`);
    throw error;
  });
  assert.equal(applied.status, 'written');
  return applied;
}

export async function open(file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(file), { preview: false });
}

/** VS Code learns of a change on disk in its own time; this makes it look. */
export async function reopen(file: string): Promise<void> {
  await open(file);
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

export const isUserError = (pattern: RegExp) => (error: unknown) =>
  error instanceof UserError && pattern.test(`${error.message} ${error.resolution}`);

export const setting = (section: string, name: string, value: unknown) =>
  vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Workspace);

export async function assertUntouched(originals: ReadonlyMap<string, Buffer>): Promise<void> {
  for (const [file, bytes] of originals) assert.deepEqual(await readFile(uriOf(file).fsPath), bytes, file);
}

/** Waits for what VS Code does in its own time after an event. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const giveUp = Date.now() + 5000;
  while (!(await holds())) {
    assert.ok(Date.now() < giveUp, `${holds.toString()} did not come true`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
