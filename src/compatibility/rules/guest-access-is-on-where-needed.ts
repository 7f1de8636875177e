import * as l10n from '@vscode/l10n';
import { letGuestsIn } from '../identityPoolRepairs';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Guests get credentials only when the identity pool hands them out; what is open to guests fails without. */
export const rule = defineRule({
  id: 'guest-access-is-on-where-needed',
  aliases: ['IP-GUEST-NEEDED'],
  judges: 'categories',
  reads: [],
  severity: { gen1: 'error', runtime: 'error' },
  blocks: [],
  title: () => l10n.t('Guest access is on where other categories need it'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/13595',

  *check({ selection: { userPool, identityPool }, needs }) {
    if (!identityPool || identityPool.AllowUnauthenticatedIdentities === true) return;
    for (const { category, resourceName, path, needs: what } of needs) {
      if (what !== 'guestAccess') continue;
      yield {
        resource: { ...identityPoolRef(identityPool), ...(path !== undefined && { path }) },
        property: ['AllowUnauthenticatedIdentities'],
        message: l10n.t(
          '{0} "{1}" is open to guests, but identity pool "{2}" gives guests no credentials.',
          category,
          resourceName,
          identityPool.IdentityPoolName,
        ),
        fixes: [letGuestsIn(userPool, identityPool)],
      };
    }
  },
});
