import * as l10n from '@vscode/l10n';
import type { CloudPlan } from '../model/cloudPlan';

/** What the person and the workspace say about changes in AWS. */
export interface RepairRules {
  readonly isTrusted: boolean;
  /** Account ids in which nothing is changed. */
  readonly readOnlyAccounts: readonly string[];
  /** Account ids in which the name of the user pool has to be typed first. */
  readonly productionAccounts: readonly string[];
  /** `UpdateUserPool` resets what it does not know, so it is sent only by those who asked for it. */
  readonly mayUpdateUserPools: boolean;
}

/** Why a plan may be looked at and copied, but not applied here; `undefined` when it may. */
export function whyNotApply({ accountId, calls }: CloudPlan, rules: RepairRules): string | undefined {
  if (!rules.isTrusted) {
    return l10n.t('Nothing in AWS is changed from a workspace you do not trust. You can copy the commands.');
  }
  if (rules.readOnlyAccounts.includes(accountId)) {
    return l10n.t(
      'The account {0} is marked as read-only in your settings. You can copy the commands.',
      accountId,
    );
  }
  if (calls.some(({ operation }) => operation === 'UpdateUserPool') && !rules.mayUpdateUserPools) {
    return l10n.t(
      'User pools themselves are changed only with the setting {0}. You can copy the commands.',
      'amplifyAuth.updateUserPools',
    );
  }
  return undefined;
}

/** Whether the name of the user pool has to be typed before the plan is applied. */
export const isProduction = ({ accountId }: CloudPlan, { productionAccounts }: RepairRules): boolean =>
  productionAccounts.includes(accountId);

/**
 * The accounts that any of the settings names: a workspace can protect more accounts than the person does, and never
 * fewer. What is no list of texts is passed over.
 */
export const accountsOf = (...values: readonly unknown[]): string[] => [
  ...new Set(
    values.flatMap((value) =>
      Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [],
    ),
  ),
];
