import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { collectResults } from '../support/results';

/**
 * What VS Code runs inside its extension host: the suite that has the name of the open workspace. Its results go to
 * `results.json` beside the workspace's folder.
 */
export async function run(): Promise<void> {
  const folder = openFolder();
  const file = path.join(__dirname, `${path.basename(folder)}.test.js`);
  if (!existsSync(file)) throw new Error(`There is no suite ${file}.`);

  const mocha = new Mocha({ timeout: 60_000, retries: 1, color: false });
  mocha.addFile(file);
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      writeFileSync(path.join(path.dirname(folder), 'results.json'), JSON.stringify(results));
      resolve();
    });
    const results = collectResults(runner);
  });
}

function openFolder(): string {
  const { workspaceFile, workspaceFolders } = vscode.workspace;
  if (workspaceFile) return path.dirname(workspaceFile.fsPath);
  const [first] = workspaceFolders ?? [];
  if (!first) throw new Error('No workspace is open.');
  return first.uri.fsPath;
}
