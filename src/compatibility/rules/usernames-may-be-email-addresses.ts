import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Where the e-mail address is an alias, a username must not look like one. */
export const rule = defineRule({
  id: 'usernames-may-be-email-addresses',
  aliases: ['AT-ALIAS-USERNAME'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t('Usernames may look like e-mail addresses'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html',

  *check({ facts: { userPool } }) {
    for (const alias of userPool.AliasAttributes ?? []) {
      if (alias === 'preferred_username') continue;
      yield {
        resource: userPoolRef(userPool),
        property: ['AliasAttributes'],
        message:
          alias === 'email'
            ? l10n.t(
                'Sign-up with an e-mail address as username fails: in "{0}" the address is an alias.',
                userPool.Name,
              )
            : l10n.t(
                'Sign-up with a phone number as username fails: in "{0}" the number is an alias.',
                userPool.Name,
              ),
      };
    }
  },
});
