import * as l10n from '@vscode/l10n';
import { problemAt, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** A pool that was deleted takes its users with it; the app says that the pool does not exist, at the first sign-in. */
export const rule = defineRule({
  id: 'file-user-pool-exists',
  aliases: [],
  judges: 'file',
  reads: [],
  severity: 'error',
  blocks: [],
  title: () => l10n.t('The user pool that a project file names exists'),
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html',

  *check({ section, isPoolMissing, facts: { userPoolId, region, accountId } }) {
    if (!isPoolMissing) return;
    for (const reference of valuesOf(section, 'userPoolId')) {
      if (reference.value !== userPoolId) continue;
      yield problemAt(
        section,
        reference,
        accountId === undefined
          ? l10n.t('There is no user pool "{0}" in {1}.', userPoolId, region)
          : l10n.t('Account {0} has no user pool "{1}" in {2}.', accountId, userPoolId, region),
      );
    }
  },
});
