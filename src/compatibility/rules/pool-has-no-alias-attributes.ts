import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` refuses pools with alias attributes. Gen 1 takes them, and tells the app nothing of them. */
export const rule = defineRule({
  id: 'pool-has-no-alias-attributes',
  aliases: ['AT-ALIAS'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen1: 'info', gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('The user pool has no alias attributes'),
  source: 'https://github.com/aws-amplify/amplify-backend/issues/3349',

  *check({ facts: { userPool } }) {
    const aliases = userPool.AliasAttributes ?? [];
    if (aliases.length === 0) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['AliasAttributes'],
      message: l10n.t(
        'Users of "{0}" may sign in with {1} as an alias: referenceAuth of Gen 2 refuses such a pool, and Gen 1 does not tell the app.',
        userPool.Name,
        aliases.join(', '),
      ),
    };
  },
});
