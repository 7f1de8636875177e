import * as l10n from '@vscode/l10n';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Amplify writes all callback URLs as one text with commas; the app has to pick the one it is served from. */
export const rule = defineRule({
  id: 'callback-url-is-single',
  aliases: ['OA-REDIRECT-MULTI'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t('The app client has one callback URL'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/2792',

  *check({ selection: { webClient } }) {
    const count = webClient.CallbackURLs?.length ?? 0;
    if (count <= 1) return;
    yield {
      resource: clientRef(webClient),
      property: ['CallbackURLs'],
      message: l10n.t(
        'App client "{0}" has {1} callback URLs: older libraries need the app to choose one of them.',
        webClient.ClientName,
        count,
      ),
    };
  },
});
