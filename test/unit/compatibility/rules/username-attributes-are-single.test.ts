import { rule } from '../../../../src/compatibility/rules/username-attributes-are-single';
import { aSnapshot, aUserPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const withAttributes = (UsernameAttributes?: ('email' | 'phone_number')[]) => ({
  pool: {},
  snapshot: aSnapshot({ userPool: aUserPool(UsernameAttributes && { UsernameAttributes }) }),
});

testRule(rule, {
  accept: {
    'sign-in with a username': withAttributes(),
    'an empty list': withAttributes([]),
    'sign-in with the e-mail address': withAttributes(['email']),
  },
  reject: {
    'two attributes': {
      input: withAttributes(['email', 'phone_number']),
      message: 'Users may sign in with email, phone_number, but Amplify tells the app of email only.',
    },
  },
});
