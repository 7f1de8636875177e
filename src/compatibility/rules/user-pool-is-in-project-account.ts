import * as l10n from '@vscode/l10n';
import { accountOfArn } from '../accountOfArn';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Amplify reads the pool with the project's credentials and attaches policies in the project's account. */
export const rule = defineRule({
  id: 'user-pool-is-in-project-account',
  aliases: ['UP-ACCOUNT'],
  judges: 'environment',
  reads: [],
  severity: { gen1: 'error', gen2: 'error' },
  blocks: [],
  title: () => l10n.t("The user pool is in the project's AWS account"),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/7008',

  *check({ project: { accountId }, selection: { userPool }, facts }) {
    const owner = accountOfArn(userPool.Arn) ?? facts.accountId;
    if (accountId === undefined || owner === undefined || owner === accountId) return;
    yield {
      resource: userPoolRef(userPool),
      message: l10n.t(
        'User pool "{0}" belongs to account {1}, but the project deploys to {2}: Amplify will not find it there.',
        userPool.Name,
        owner,
        accountId,
      ),
    };
  },
});
