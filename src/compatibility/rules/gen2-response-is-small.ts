import * as l10n from '@vscode/l10n';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` answers CloudFormation with all URLs, scopes and providers, and an answer may have 4,096 bytes. */
export const rule = defineRule({
  id: 'gen2-response-is-small',
  aliases: ['G2-RESPONSE-SIZE'],
  judges: 'selection',
  reads: ['identityProviders'],
  severity: { gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('What referenceAuth has to answer fits into a CloudFormation response'),
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html',

  *check({ selection: { webClient }, facts: { identityProviders } }) {
    const { CallbackURLs = [], LogoutURLs = [], AllowedOAuthScopes = [] } = webClient;
    const names = identityProviders.map(({ ProviderName }) => ProviderName);
    const size = new TextEncoder().encode(
      JSON.stringify([CallbackURLs, LogoutURLs, AllowedOAuthScopes, names]),
    ).length;
    if (size <= 3500) return;
    yield {
      resource: clientRef(webClient),
      property: ['CallbackURLs'],
      message: l10n.t(
        'URLs, scopes and providers of app client "{0}" are {1} bytes: CloudFormation may refuse the answer of referenceAuth.',
        webClient.ClientName,
        size,
      ),
    };
  },
});
