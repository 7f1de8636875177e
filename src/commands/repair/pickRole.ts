import * as vscode from 'vscode';
import { isAbortError } from '../../aws/abort';
import type { AwsSession } from '../../aws/awsSession';
import { UserError } from '../../errors';
import type { Role } from '../../model/authSnapshot';
import { mayServe, type AskedRole } from '../../repairFlow/roleAsked';
import { logError } from '../../showError';

interface RoleItem extends vscode.QuickPickItem {
  readonly arn: string;
}

/** What became of the question: an ARN, nothing because the person went away, or nothing because the roles are not to be read. */
export type PickedRole =
  | { readonly outcome: 'picked'; readonly arn: string }
  | { readonly outcome: 'cancelled' }
  | { readonly outcome: 'unreadable'; readonly reason: string };

export interface RoleQuestion {
  readonly title: string;
  readonly asked: AskedRole;
  /** Why an ARN that was typed is none; `undefined` when it is one. */
  readonly problemWith: (arn: string) => string | undefined;
}

/** Lists the account's roles that trust the identity pool, page by page as they come; an ARN can be typed all the while. */
export async function pickRole(
  session: AwsSession,
  { title, asked, problemWith }: RoleQuestion,
): Promise<PickedRole> {
  const pick = vscode.window.createQuickPick<RoleItem>();
  const abort = new AbortController();
  const roles: Role[] = [];
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Choose a role that trusts the identity pool, or enter an ARN');
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.busy = true;
  const draw = (): void => {
    const typed = pick.value.trim();
    const isNew = problemWith(typed) === undefined && !roles.some(({ Arn }) => Arn === typed);
    pick.items = [...(isNew ? [typedItem(typed)] : []), ...roles.map(toItem)];
  };
  try {
    return await new Promise<PickedRole>((resolve) => {
      pick.onDidChangeValue(draw);
      pick.onDidHide(() => resolve({ outcome: 'cancelled' }));
      pick.onDidAccept(() => {
        const [chosen] = pick.selectedItems;
        if (chosen) resolve({ outcome: 'picked', arn: chosen.arn });
      });
      pick.show();
      const take = (page: readonly Role[]): void => {
        roles.push(...page.filter((role) => mayServe(role, asked)));
        draw();
      };
      readRoles(session, abort.signal, take).then(
        () => {
          pick.busy = false;
          if (roles.length === 0)
            pick.placeholder = vscode.l10n.t(
              'No role of this account trusts the identity pool. Enter an ARN',
            );
        },
        (error: unknown) => {
          if (isAbortError(error)) return;
          logError(error);
          const reason = error instanceof UserError ? error.message : String(error);
          resolve({ outcome: 'unreadable', reason });
        },
      );
    });
  } finally {
    abort.abort();
    pick.dispose();
  }
}

async function readRoles(
  session: AwsSession,
  signal: AbortSignal,
  take: (page: readonly Role[]) => void,
): Promise<void> {
  const { listRoles } = await import('../../aws/listRoles.js');
  let nextToken: string | undefined;
  do {
    const page = await listRoles(session, { nextToken, signal });
    take(page.items);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
}

const toItem = ({ RoleName, Arn }: Role): RoleItem => ({ label: RoleName, description: Arn, arn: Arn });

const typedItem = (arn: string): RoleItem => ({
  label: vscode.l10n.t('Use {0}', arn),
  alwaysShow: true,
  arn,
});
