import * as l10n from '@vscode/l10n';
import { regionOfUserPool } from '../regionOfUserPool';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { createDomain } from '../userPoolRepairs';

/** With URLs and without a domain, `referenceAuth` writes half a domain that begins with a dot. */
export const rule = defineRule({
  id: 'gen2-oauth-domain-is-given',
  aliases: [],
  judges: 'selection',
  reads: [],
  severity: { gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('A pool whose app client has URLs has a domain'),
  source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',

  *check({ selection: { userPool, webClient } }) {
    const { CallbackURLs = [], LogoutURLs = [] } = webClient;
    if (CallbackURLs.length === 0 || LogoutURLs.length === 0 || userPool.Domain || userPool.CustomDomain)
      return;
    yield {
      resource: userPoolRef(userPool),
      property: ['Domain'],
      message: l10n.t(
        'User pool "{0}" has no domain: referenceAuth writes ".auth.{1}.amazoncognito.com", which is nowhere.',
        userPool.Name,
        regionOfUserPool(userPool.Id),
      ),
      fixes: [createDomain(userPool)],
    };
  },
});
