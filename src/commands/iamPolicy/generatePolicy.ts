import * as vscode from 'vscode';
import type { AwsSession } from '../../aws/awsSession';
import type { ResourceRow } from '../../manifest';
import { leastPrivilegePolicy } from '../../repair/leastPrivilegePolicy';
import { cancellableProgress } from '../../workspace/cancellableProgress';
import { askForScope } from './askForScope';

/** Writes the IAM policy that somebody needs into a new editor, limited to the chosen things. */
export async function generatePolicy(open: () => Promise<AwsSession>, row?: ResourceRow): Promise<void> {
  const session = await open();
  const request = await askForScope(session, row);
  if (!request) return;
  const { readPolicyScope, openInWords } = await import('../../aws/readPolicyScope.js');
  const reading = await cancellableProgress(
    vscode.l10n.t('Reading what the policy is limited to'),
    ({ signal }) => readPolicyScope(session, request, signal),
  );
  const policy = JSON.stringify(leastPrivilegePolicy(request.tiers, reading.scope), undefined, 2);
  const document = await vscode.workspace.openTextDocument({ language: 'json', content: `${policy}\n` });
  await vscode.window.showTextDocument(document);
  const copy = vscode.l10n.t('Copy');
  const isLimited = openInWords(reading.open);
  const words = vscode.l10n.t('The policy is in the editor. Attach it to a role or user in the IAM console.');
  const chosen = isLimited
    ? await vscode.window.showWarningMessage(`${words} ${isLimited}`, copy)
    : await vscode.window.showInformationMessage(words, copy);
  if (chosen === copy) await vscode.env.clipboard.writeText(policy);
}
