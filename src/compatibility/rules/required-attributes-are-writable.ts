import * as l10n from '@vscode/l10n';
import { isWritable, requiredAttributesOf } from '../attributes';
import { chosenClients } from '../chosenClients';
import { allowWriting } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** At sign-up the app sends the required attributes, which the app client has to be allowed to write. */
export const rule = defineRule({
  id: 'required-attributes-are-writable',
  aliases: ['AT-REQUIRED-NOT-WRITABLE'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The app clients may write every required attribute'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html',

  *check({ selection }) {
    for (const client of chosenClients(selection)) {
      if (!client.WriteAttributes) continue;
      const missing = requiredAttributesOf(selection.userPool).filter((name) => !isWritable(client, name));
      if (missing.length === 0) continue;
      yield {
        resource: clientRef(client),
        property: ['WriteAttributes'],
        message: l10n.t(
          'App client "{0}" may not write {1}, which sign-up needs.',
          client.ClientName,
          missing.join(', '),
        ),
        fixes: [allowWriting(selection.userPool, client, missing)],
      };
    }
  },
});
