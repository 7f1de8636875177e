import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** Pools of the wrong account would be written into the project, or changed by mistake. */
export const rule = defineRule({
  id: 'credentials-are-of-project-account',
  aliases: ['CR-ACCOUNT'],
  judges: 'credentials',
  reads: [],
  severity: { gen1: 'error', gen2: 'error' },
  blocks: [],
  title: () => l10n.t("The credentials are of the project's AWS account"),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/7008',

  *check({ caller: { accountId, profile, arn }, projectAccountId }) {
    if (projectAccountId === undefined || accountId === projectAccountId) return;
    yield {
      resource: { type: 'profile', id: profile ?? arn },
      message: l10n.t(
        '"{0}" is of account {1}, but the project deploys to {2}: look around, but import with credentials of that account.',
        profile ?? arn,
        accountId,
        projectAccountId,
      ),
    };
  },
});
