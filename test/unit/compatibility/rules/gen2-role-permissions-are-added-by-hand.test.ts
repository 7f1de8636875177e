import { rule } from '../../../../src/compatibility/rules/gen2-role-permissions-are-added-by-hand';
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
        'What users may do beyond the resources of this backend, you allow in the referenced roles yourself.',
    },
  },
});
