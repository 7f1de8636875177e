import { rule } from '../../../../src/compatibility/rules/gen2-values-are-read-at-deployment';
import { aClient, aSnapshot, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'a check without a Gen 2 project': importing(aClient()) },
  reject: {
    'every reference, as a remark': {
      input: {
        snapshot: aSnapshot(),
        reference: { reference: { path: 'amplify/auth/resource.ts', accessGroups: [] } },
      },
      message:
        "The app's outputs hold what Cognito said at the last deployment: deploy again after changing the pool.",
    },
  },
});
