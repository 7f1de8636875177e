import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { AuthNeed } from '../../../../src/model/authNeed';
import { rule } from '../../../../src/compatibility/rules/identity-pool-serves-categories';
import { aClient, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const storage: AuthNeed = { category: 'storage', resourceName: 'photos', needs: 'identityPool' };
const analytics: AuthNeed = { category: 'analytics', resourceName: 'clicks', needs: 'guestAccess' };
const api: AuthNeed = { category: 'api', resourceName: 'shop', needs: 'identityPool' };
const needing = (input: CheckInput, ...needs: AuthNeed[]): CheckInput => ({
  ...input,
  categories: { selection: input.selection!.selection, needs },
});

testRule(rule, {
  accept: {
    'nothing that needs one': needing(importing(aClient())),
    'an import with identity pool': needing(withIdentityPool(importing(aClient())), storage),
    'an API, which has a finding of its own': needing(importing(aClient()), api),
  },
  reject: {
    'storage and analytics with a user pool alone': {
      input: needing(importing(aClient()), storage, analytics, { ...storage, needs: 'guestAccess' }),
      message:
        'The user pool alone is not enough for storage/photos, analytics/clicks: import an identity pool with it.',
    },
  },
});
