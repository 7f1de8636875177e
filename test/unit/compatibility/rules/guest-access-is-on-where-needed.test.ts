import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { AuthNeed } from '../../../../src/model/authNeed';
import { rule } from '../../../../src/compatibility/rules/guest-access-is-on-where-needed';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const needing = (guests: boolean, needs: AuthNeed['needs'] = 'guestAccess'): CheckInput => {
  const input = withIdentityPool(
    importing(aClient()),
    anIdentityPool({ AllowUnauthenticatedIdentities: guests }),
  );
  const storage = { category: 'storage', resourceName: 'photos', needs };
  return { ...input, categories: { selection: input.selection!.selection, needs: [storage] } };
};

testRule(rule, {
  accept: {
    'guest access switched on': needing(true),
    'storage for signed-in users': needing(false, 'identityPool'),
  },
  reject: {
    'storage for guests': {
      input: needing(false),
      message:
        'storage "photos" is open to guests, but identity pool "my_identity_pool" gives guests no credentials.',
    },
  },
});
