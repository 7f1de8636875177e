import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Cognito's own e-mail service is meant for trying out: it sends few messages a day. */
export const rule = defineRule({
  id: 'email-is-not-limited',
  aliases: ['UP-EMAIL-DEFAULT'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t('The user pool sends e-mail through Amazon SES'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html',

  *check({ facts: { userPool } }) {
    if (userPool.EmailConfiguration?.EmailSendingAccount !== 'COGNITO_DEFAULT') return;
    yield {
      resource: userPoolRef(userPool),
      property: ['EmailConfiguration', 'EmailSendingAccount'],
      message: l10n.t(
        'User pool "{0}" sends at most 50 e-mails a day: sign-ups and password resets may get none.',
        userPool.Name,
      ),
    };
  },
});
