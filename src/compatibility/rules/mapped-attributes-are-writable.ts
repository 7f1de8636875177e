import * as l10n from '@vscode/l10n';
import { isWritable } from '../attributes';
import { chosenClients } from '../chosenClients';
import { allowWriting } from '../clientRepairs';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** What an identity provider fills is written through the app client, which has to be allowed to. */
export const rule = defineRule({
  id: 'mapped-attributes-are-writable',
  aliases: ['AT-MAPPED-NOT-WRITABLE'],
  judges: 'selection',
  reads: ['identityProviders'],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The app clients may write what identity providers fill'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html',

  *check({ selection, facts: { identityProviders } }) {
    for (const client of chosenClients(selection)) {
      for (const { ProviderName, AttributeMapping = {} } of identityProviders) {
        if (!client.SupportedIdentityProviders?.includes(ProviderName)) continue;
        const missing = Object.keys(AttributeMapping).filter(
          // The user name is no attribute, and whether an address is verified no client ever writes.
          (name) => name !== 'username' && !name.endsWith('_verified') && !isWritable(client, name),
        );
        if (missing.length === 0) continue;
        yield {
          resource: clientRef(client),
          property: ['WriteAttributes'],
          message: l10n.t(
            'App client "{0}" may not write {1}, which provider "{2}" fills: sign-in with it fails.',
            client.ClientName,
            missing.join(', '),
            ProviderName,
          ),
          fixes: [allowWriting(selection.userPool, client, missing)],
        };
      }
    }
  },
});
