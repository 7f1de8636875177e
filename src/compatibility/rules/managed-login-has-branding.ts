import * as l10n from '@vscode/l10n';
import { chosenClients } from '../chosenClients';
import { clientRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { unknownProblem } from '../unknownProblem';
import { createBranding } from '../userPoolRepairs';

/** On a domain with managed login, an app client without a style of its own has no pages to show. */
export const rule = defineRule({
  id: 'managed-login-has-branding',
  aliases: ['OA-BRANDING'],
  judges: 'selection',
  reads: ['domains', 'managedLoginBrandings'],
  severity: { runtime: 'error' },
  blocks: [],
  title,
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-brandingeditor.html',

  *check({ selection, facts: { domains, managedLoginBrandings } }) {
    if (!domains.some(({ ManagedLoginVersion = 1 }) => ManagedLoginVersion >= 2)) return;
    for (const client of chosenClients(selection)) {
      if ((client.SupportedIdentityProviders ?? []).length === 0) continue;
      const reading = managedLoginBrandings.find(({ clientId }) => clientId === client.ClientId)?.branding;
      if (!reading) continue;
      yield* unknownProblem(title(), clientRef(client), reading);
      if (reading.status !== 'read' || reading.value) continue;
      yield {
        resource: clientRef(client),
        message: l10n.t(
          'App client "{0}" has no managed login style: its login pages are unavailable.',
          client.ClientName,
        ),
        fixes: [createBranding(selection.userPool, client)],
      };
    }
  },
});

function title(): string {
  return l10n.t('An app client with managed login has a style');
}
