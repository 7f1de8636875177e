import { rule } from '../../../../src/compatibility/rules/roles-are-in-project-account';
import { aProject, importingInto } from '../../../support/projects';
import { aClient, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';
import { without } from '../../../support/without';

const among = (accountId: string) =>
  importingInto(aProject({ accountId }), withIdentityPool(importing(aClient())));

testRule(rule, {
  accept: {
    'a user pool alone': importingInto(aProject()),
    'the same account': among('123456789012'),
    'a project that was never deployed': importingInto(
      without(aProject(), 'accountId'),
      withIdentityPool(importing(aClient())),
    ),
  },
  reject: {
    'another account': {
      input: among('210987654321'),
      message: [
        'The authenticated role "Cognito_myAuth_Role" belongs to account 123456789012: a push to 210987654321 cannot attach policies to it.',
        'The unauthenticated role "Cognito_myUnauth_Role" belongs to account 123456789012: a push to 210987654321 cannot attach policies to it.',
      ],
    },
  },
});
