import * as l10n from '@vscode/l10n';
import { customAttributesOf, isReadable } from '../attributes';
import { changeClient } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** What the app client may not read is in no token and in no answer to the app. */
export const rule = defineRule({
  id: 'custom-attributes-are-readable',
  aliases: ['AT-CUSTOM-NOT-READABLE'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t("The web app client may read the pool's own attributes"),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html',

  *check({ selection: { userPool, webClient } }) {
    const missing = customAttributesOf(userPool).filter((name) => !isReadable(webClient, name));
    if (missing.length === 0) return;
    yield {
      resource: clientRef(webClient),
      property: ['ReadAttributes'],
      message: l10n.t(
        'App client "{0}" may not read {1}: the app does not see them.',
        webClient.ClientName,
        missing.join(', '),
      ),
      fixes: [
        changeClient(
          userPool,
          webClient,
          l10n.t('Let app client "{0}" read {1}', webClient.ClientName, missing.join(', ')),
          { add: { ReadAttributes: missing } },
        ),
      ],
    };
  },
});
