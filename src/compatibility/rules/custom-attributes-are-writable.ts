import * as l10n from '@vscode/l10n';
import { customAttributesOf, isWritable } from '../attributes';
import { allowWriting } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** An app client made before a custom attribute, or without a list, may not write it. */
export const rule = defineRule({
  id: 'custom-attributes-are-writable',
  aliases: ['AT-CUSTOM-NOT-WRITABLE'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t("The web app client may write the pool's own attributes"),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html',

  *check({ selection: { userPool, webClient } }) {
    const missing = customAttributesOf(userPool, 'mutable').filter((name) => !isWritable(webClient, name));
    if (missing.length === 0) return;
    yield {
      resource: clientRef(webClient),
      property: ['WriteAttributes'],
      message: l10n.t(
        'App client "{0}" may not write {1}: sign-up and changes that send them fail.',
        webClient.ClientName,
        missing.join(', '),
      ),
      fixes: [allowWriting(userPool, webClient, missing)],
    };
  },
});
