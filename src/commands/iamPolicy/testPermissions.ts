import * as vscode from 'vscode';
import type { AwsSession } from '../../aws/awsSession';
import type { ResourceRow } from '../../manifest';
import { permissionQuestions, permissionReport, type PermissionAnswer } from '../../repair/permissionTable';
import { policyFor } from '../../repair/leastPrivilegePolicy';
import { cancellableProgress } from '../../workspace/cancellableProgress';
import { showReport } from '../../workspace/reportDocuments';
import { askForScope, type PolicyRequest } from './askForScope';

/** Finds out what the credentials in use may do, by reading only, and shows it as a table. */
export async function testPermissions(open: () => Promise<AwsSession>, row?: ResourceRow): Promise<void> {
  const session = await open();
  const request = await askForScope(session, row);
  if (!request) return;
  const answers = await askAws(session, request);
  const caller = (await session.identity()).arn;
  const place = [session.region, request.userPoolId].filter((text) => text !== undefined).join(' · ');
  const report = permissionReport(answers, { caller, place });
  await showReport(vscode.l10n.t('Permissions'), report);
  await offerCopies(session, answers, report);
}

const askAws = (session: AwsSession, request: PolicyRequest): Thenable<PermissionAnswer[]> =>
  cancellableProgress(vscode.l10n.t('Testing permissions'), async ({ signal, report }) => {
    const [{ readPolicyScope }, { testPermissions: test, thingsIn }] = await Promise.all([
      import('../../aws/readPolicyScope.js'),
      import('../../aws/testPermissions.js'),
    ]);
    const { scope, snapshot } = await readPolicyScope(session, request, signal);
    const things = { ...(snapshot && thingsIn(snapshot)), appId: request.appId };
    return test(session, permissionQuestions(request.tiers, scope), {
      things,
      signal,
      onProgress: (done, total) => report(vscode.l10n.t('{0} of {1}', done, total)),
    });
  });

async function offerCopies(
  session: AwsSession,
  answers: readonly PermissionAnswer[],
  report: string,
): Promise<void> {
  const denied = answers.filter(({ verdict }) => verdict === 'denied');
  const copyTable = vscode.l10n.t('Copy as Markdown');
  const copyPolicy = vscode.l10n.t('Copy Policy for What Is Denied');
  const chosen =
    denied.length === 0
      ? await vscode.window.showInformationMessage(vscode.l10n.t('No permission is denied.'), copyTable)
      : await vscode.window.showWarningMessage(
          vscode.l10n.t('{0} permissions are denied.', denied.length),
          copyPolicy,
          copyTable,
        );
  if (chosen === copyTable) await vscode.env.clipboard.writeText(report);
  if (chosen === copyPolicy)
    await vscode.env.clipboard.writeText(JSON.stringify(policyFor(denied, session), undefined, 2));
}
