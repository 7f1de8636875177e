import * as l10n from '@vscode/l10n';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** One client for both apps works. Two let you tell the apps apart, and change one without the other. */
export const rule = defineRule({
  id: 'native-client-differs-from-web-client',
  aliases: ['AC-SAME-CLIENT'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'info' },
  blocks: [],
  title: () => l10n.t('Web and native app use app clients of their own'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ selection: { webClient, nativeClient } }) {
    if (webClient.ClientId !== nativeClient.ClientId) return;
    yield {
      resource: clientRef(webClient),
      message: l10n.t(
        'Web and native app share app client "{0}". That works; two are the recommendation.',
        webClient.ClientName,
      ),
    };
  },
});
