import { rule } from '../../../../src/compatibility/rules/email-is-not-limited';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const sending = (EmailSendingAccount?: 'COGNITO_DEFAULT' | 'DEVELOPER') =>
  judging({ userPool: aUserPool(EmailSendingAccount && { EmailConfiguration: { EmailSendingAccount } }) });

testRule(rule, {
  accept: { 'Amazon SES': sending('DEVELOPER'), 'a pool that says nothing of e-mail': sending() },
  reject: {
    'the default': {
      input: sending('COGNITO_DEFAULT'),
      message:
        'User pool "my-users" sends at most 50 e-mails a day: sign-ups and password resets may get none.',
    },
  },
});
