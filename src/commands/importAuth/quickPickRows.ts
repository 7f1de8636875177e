import * as vscode from 'vscode';
import { UserError } from '../../errors';
import type { Choice } from '../../importFlow/choiceList';
import type { Question } from '../../importFlow/stepper';
import { logError } from '../../showError';

/** A row of the quick pick: a choice, or something to do about the list. */
export interface Row extends vscode.QuickPickItem {
  readonly id?: string;
  readonly choice?: Choice;
  /** A command to run before the list is read again. */
  readonly command?: string;
  readonly typed?: boolean;
}

export const choiceRow = (choice: Choice): Row & { readonly choice: Choice } => ({
  id: choice.id,
  choice,
  label: choice.label,
  ...(choice.description !== undefined && { description: choice.description }),
  ...(choice.detail !== undefined && { detail: choice.detail }),
  ...(choice.icon !== undefined && { iconPath: new vscode.ThemeIcon(choice.icon) }),
});

/** Rows with a heading where the group begins. */
export function groupedRows(rows: readonly (Row & { readonly choice: Choice })[]): Row[] {
  return rows.flatMap((row, index) => {
    const { group } = row.choice;
    return group !== undefined && group !== rows[index - 1]?.choice.group ? [heading(group), row] : [row];
  });
}

/** Everything a question shows: what was skipped before it, the choices so far, and what to do about the rest. */
export function questionRows(question: Question, value: string): Row[] {
  const { list, notes } = question;
  const typed = question.typed(value);
  const isListed = typed && list.items.some(({ id }) => id === typed.id);
  return [
    ...(notes.length > 0 ? [heading(notes.join(' · '))] : []),
    ...(typed && !isListed ? [{ ...choiceRow(typed), typed: true, alwaysShow: true }] : []),
    ...groupedRows(list.items.map(choiceRow)),
    ...(list.status === 'failed' ? errorRows(list.error) : []),
    ...(list.status === 'ready' && list.hasMore ? [moreRow()] : []),
  ];
}

const heading = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });

const moreRow = (): Row => ({
  id: 'row.more',
  label: vscode.l10n.t('Load more'),
  iconPath: new vscode.ThemeIcon('ellipsis'),
  alwaysShow: true,
});

/** Why the list is not complete, and what leads on. */
function errorRows(error: unknown): Row[] {
  logError(error);
  const known = error instanceof UserError;
  const always = { alwaysShow: true };
  return [
    {
      ...always,
      id: 'row.retry',
      label: known ? error.message : vscode.l10n.t('Something went wrong. The log has the details.'),
      detail: known ? error.resolution : '',
      iconPath: new vscode.ThemeIcon('error'),
    },
    ...(known ? loginRows(error) : []),
    {
      ...always,
      id: 'row.again',
      label: vscode.l10n.t('Try again'),
      iconPath: new vscode.ThemeIcon('refresh'),
    },
  ];
}

/** What leads to other credentials, where these are what is wrong. */
function loginRows({ kind }: UserError): Row[] {
  const row = (command: string, label: string, icon: string): Row => ({
    id: `row.${command}`,
    label,
    iconPath: new vscode.ThemeIcon(icon),
    command,
    alwaysShow: true,
  });
  switch (kind) {
    case 'noCredentials':
    case 'expired':
      return [row('amplifyAuth.signIn', vscode.l10n.t('Sign In'), 'sign-in')];
    case 'otherAccount':
      return [row('amplifyAuth.selectProfile', vscode.l10n.t('Choose Profile…'), 'account')];
    default:
      return [];
  }
}
