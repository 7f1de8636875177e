import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { AuthNeed } from '../../../../src/model/authNeed';
import { rule } from '../../../../src/compatibility/rules/identity-pool-serves-api';
import { aClient, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const api: AuthNeed = {
  category: 'api',
  resourceName: 'shop',
  needs: 'identityPool',
  path: 'amplify/backend/api/shop/schema.graphql',
};
const needing = (input: CheckInput, ...needs: AuthNeed[]): CheckInput => ({
  ...input,
  categories: { selection: input.selection!.selection, needs },
});

testRule(rule, {
  accept: {
    'no API': needing(importing(aClient())),
    'an import with identity pool': needing(withIdentityPool(importing(aClient())), api),
    'storage, which has a finding of its own': needing(importing(aClient()), { ...api, category: 'storage' }),
  },
  reject: {
    'IAM with a user pool alone, said once': {
      input: needing(importing(aClient()), api, { ...api, needs: 'guestAccess' }),
      message:
        'API "shop" authorizes by IAM, which the user pool alone cannot serve: import an identity pool with it.',
    },
  },
});
