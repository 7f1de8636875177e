import * as vscode from 'vscode';
import type { RepairFix } from '../../compatibility/rule';
import { readProjectEnvironments } from '../../workspace/projectEnvironments';
import type { CloudReport } from '../../model/cloudReport';
import { readTrackedProject } from '../../workspace/trackedProject';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { importInto } from './addEnvironment';

/**
 * After a repair that made an identity pool for an environment: goes on with the import of it there, which is shown and
 * asked about like every other one.
 */
export async function importNewPool(
  adapters: ImportAdapters,
  { userPoolId, importsInto, title }: RepairFix,
  report: CloudReport,
): Promise<void> {
  const identityPoolId = Object.values(report.slots).find((value) => /^[\w-]+:[\w-]{36}$/.test(value));
  if (report.status !== 'applied' || importsInto === undefined || identityPoolId === undefined) return;
  const { all } = await readProjectEnvironments(adapters.projects);
  const found = all.find(
    ({ environment }) =>
      environment.target.name === importsInto && environment.recorded.userPoolId === userPoolId,
  );
  if (!found) return;
  const tracked = await readTrackedProject(found.root);
  const target = tracked.environments.find(({ name }) => name === found.environment.name);
  if (!target) return;
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Done in AWS: {0}.', title)}`, 8000);
  await importInto(adapters, {
    tracked,
    target,
    source: target,
    files: target.isCheckedOut ? 'checkout' : 'record',
    identityPoolId,
  });
}
