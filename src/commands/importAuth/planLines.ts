import * as vscode from 'vscode';
import type { Finding } from '../../compatibility/rule';
import type { FilePlan } from '../../model/importPlan';
import type { ImportSelection } from '../../model/importSelection';

/** The lines of which the confirmations of plans are made. */

export const marks: Record<Finding['severity'], string> = { error: '✖', warning: '⚠', info: 'ℹ' };

export const fileLines = ({ changes }: Pick<FilePlan, 'changes'>): string[] => [
  vscode.l10n.t('Files:'),
  ...changes.map(({ path }) => path),
];

/** What was found, without the remarks that nothing has to follow from. */
export const findingLines = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, message }) => `${marks[severity]} ${message}`);

export const warningLines = (remarks: readonly string[]): string[] =>
  remarks.map((remark) => `${marks.warning} ${remark}`);

/** What was answered without a question. */
export const noteLines = (notes: readonly string[]): string[] =>
  notes.length > 0 ? [vscode.l10n.t('Not asked, because there was one answer:'), ...notes] : [];

export const accountLine = (accountId: string | undefined): string =>
  vscode.l10n.t('Account: {0}', accountId ?? vscode.l10n.t('unknown'));

export const userPoolLine = ({ userPool: { Name, Id } }: Pick<ImportSelection, 'userPool'>): string =>
  vscode.l10n.t('User pool: {0}', named(Name, Id));

export const identityPoolLines = ({ identityPool }: Pick<ImportSelection, 'identityPool'>): string[] =>
  identityPool
    ? [vscode.l10n.t('Identity pool: {0}', named(identityPool.IdentityPoolName, identityPool.IdentityPoolId))]
    : [];

/** A thing by its name and its id. */
export const named = (name: string, id: string): string => `${name} (${id})`;
