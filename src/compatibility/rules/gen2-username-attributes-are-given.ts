import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** For a pool with usernames `referenceAuth` writes an empty list, which the schema does not allow. */
export const rule = defineRule({
  id: 'gen2-username-attributes-are-given',
  aliases: [],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('Users sign in with their e-mail address or phone number'),
  source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',

  *check({ facts: { userPool } }) {
    if ((userPool.UsernameAttributes ?? []).length > 0) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['UsernameAttributes'],
      message: l10n.t(
        'Users of "{0}" sign in with a username: referenceAuth writes an empty list for it, which is not valid.',
        userPool.Name,
      ),
    };
  },
});
