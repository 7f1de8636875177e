import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFileFix } from '../../src/commands/fileFixes/applyFileFix';
import type { ImportAdapters } from '../../src/commands/importAuth/importAuthQuickPick';
import { undoLastImport } from '../../src/commands/importAuth/undoLastImport';
import { CurrentSession } from '../../src/session/currentSession';
import { EnvironmentSessions } from '../../src/session/environmentSessions';
import { answeredCommand } from './answeredCommand';
import { lambdaPaths, lambdaResource } from './lambdaGolden';
import { memoryMemento } from './memoryMemento';

/** Applies fixes that write files in a project with an import and a function, and takes each of them back. */
export async function mendFromProblems(
  adapters: () => ImportAdapters,
  root: vscode.Uri,
  files: () => Promise<Record<string, string>>,
): Promise<void> {
  const before = await files();
  const session = new CurrentSession(memoryMemento());
  const fixing = { ...adapters(), sessions: new EnvironmentSessions(session, adapters().projects) };
  const run = (command: () => Promise<void>, button: string) =>
    answeredCommand(command, { buttons: [button] });

  const access = { resourceName: lambdaResource, functionName: 'myfunc', operations: ['read'] } as const;
  const grant = () =>
    applyFileFix(fixing, root, { kind: 'grantFunctionAccess', title: 'Give access', ...access });
  const { messages: refused } = await run(grant, 'None of them');
  assert.match(refused[0]?.detail ?? '', /myfunc: read[^]*amplify\/backend\/function\/myfunc/);
  assert.deepEqual(await files(), before);
  await run(grant, 'Write 5 Files');
  assert.match((await files())[lambdaPaths.template] ?? '', /cognito-idp:AdminGetUser/);
  await run(() => undoLastImport(adapters()), 'Write 5 Files');
  assert.deepEqual(await files(), before);

  const settings = vscode.Uri.joinPath(root, '.vscode/settings.json');
  const track = () =>
    applyFileFix(fixing, root, { kind: 'trackEnvironment', title: 'Take over', envName: 'dev' });
  const { messages } = await run(track, 'Write 1 File');
  assert.match(messages[0]?.detail ?? '', /^\.vscode\/settings\.json$/);
  assert.match(Buffer.from(await vscode.workspace.fs.readFile(settings)).toString(), /us-east-1_AbCdEfGhI/);
  await run(() => undoLastImport(adapters()), 'Write 1 File');
  await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(settings)));
  vscode.Disposable.from(fixing.sessions, session).dispose();
}
