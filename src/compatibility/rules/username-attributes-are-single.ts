import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The Amplify CLI carries only the first of the pool's sign-in attributes into the app's configuration. */
export const rule = defineRule({
  id: 'username-attributes-are-single',
  aliases: ['K4', 'AT-USERNAME-MULTI'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen1: 'info' },
  blocks: [],
  title: () => l10n.t('Users sign in with one kind of username'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/13852',

  *check({ facts: { userPool } }) {
    const [first, ...others] = userPool.UsernameAttributes ?? [];
    if (first === undefined || others.length === 0) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['UsernameAttributes'],
      message: l10n.t(
        'Users may sign in with {0}, but Amplify tells the app of {1} only.',
        [first, ...others].join(', '),
        first,
      ),
    };
  },
});
