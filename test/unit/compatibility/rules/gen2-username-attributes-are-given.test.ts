import { rule } from '../../../../src/compatibility/rules/gen2-username-attributes-are-given';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const message =
  'Users of "my-users" sign in with a username: referenceAuth writes an empty list for it, which is not valid.';

testRule(rule, {
  accept: { 'the e-mail address': judging({ userPool: aUserPool({ UsernameAttributes: ['email'] }) }) },
  reject: {
    'a username': { input: judging({ userPool: aUserPool() }), message },
    'an empty list': { input: judging({ userPool: aUserPool({ UsernameAttributes: [] }) }), message },
  },
});
