import * as l10n from '@vscode/l10n';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` passes the flows on as they are, where the libraries expect `code` or `token`. */
export const rule = defineRule({
  id: 'gen2-response-type-is-valid',
  aliases: [],
  judges: 'selection',
  reads: [],
  severity: { gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('The app client has the code flow and no other'),
  source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',

  *check({ selection: { webClient } }) {
    const { CallbackURLs = [], LogoutURLs = [], AllowedOAuthFlows = [] } = webClient;
    // Without both kinds of URLs no OAuth settings are written at all.
    if (CallbackURLs.length === 0 || LogoutURLs.length === 0) return;
    const written = AllowedOAuthFlows.join(',');
    if (written === 'code') return;
    yield {
      resource: clientRef(webClient),
      property: ['AllowedOAuthFlows'],
      message: l10n.t(
        'referenceAuth writes response_type "{0}" for app client "{1}", which libraries take for "code" or refuse.',
        written,
        webClient.ClientName,
      ),
    };
  },
});
