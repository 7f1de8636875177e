import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` takes user pool, app client, identity pool and both roles, or nothing. */
export const rule = defineRule({
  id: 'gen2-has-identity-pool',
  aliases: ['G2-NO-IDENTITY-POOL'],
  judges: 'selection',
  reads: [],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('An identity pool is chosen'),
  source: 'https://github.com/aws-amplify/amplify-backend/issues/2252',

  *check({ selection: { userPool, identityPool } }) {
    if (identityPool) return;
    yield {
      resource: userPoolRef(userPool),
      message: l10n.t(
        'referenceAuth needs an identity pool with both roles: it cannot refer to user pool "{0}" alone.',
        userPool.Name,
      ),
    };
  },
});
