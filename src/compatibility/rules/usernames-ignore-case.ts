import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Where case matters, `Ann` and `ann` are two users, and nobody can change that later. */
export const rule = defineRule({
  id: 'usernames-ignore-case',
  aliases: ['AT-CASE'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t('Usernames are the same in capitals and small letters'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-case-sensitivity.html',

  *check({ facts: { userPool } }) {
    if (userPool.UsernameConfiguration?.CaseSensitive !== true) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['UsernameConfiguration', 'CaseSensitive'],
      message: l10n.t(
        'Case matters in usernames of "{0}": the same person may sign up twice.',
        userPool.Name,
      ),
    };
  },
});
