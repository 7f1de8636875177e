import { rule } from '../../../../src/compatibility/rules/pool-is-not-owned-by-stack';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const tagged = (UserPoolTags?: Record<string, string>) =>
  judging({ userPool: aUserPool(UserPoolTags && { UserPoolTags }) });
const message = (owner: string): string =>
  `"${owner}" owns the user pool "my-users": deleting that stack or app deletes your users, and it may undo changes made here.`;

testRule(rule, {
  accept: { 'a pool without tags': tagged(), 'a pool with tags of its own': tagged({ team: 'mobile' }) },
  reject: {
    'a pool of a stack': {
      input: tagged({ 'aws:cloudformation:stack-name': 'amplify-shop-dev-authshop' }),
      message: message('amplify-shop-dev-authshop'),
    },
    'a pool of another Amplify app': {
      input: tagged({ 'user:Application': 'shop' }),
      message: message('shop'),
    },
  },
});
