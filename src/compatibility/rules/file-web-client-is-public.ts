import * as l10n from '@vscode/l10n';
import { clientReplacements } from '../clientReplacements';
import { problemAt, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** Amplify's web libraries send no secret, so that Cognito refuses every sign-in through a client that has one. */
export const rule = defineRule({
  id: 'file-web-client-is-public',
  aliases: [],
  judges: 'file',
  reads: ['userPoolClients'],
  severity: 'error',
  blocks: [],
  title: () => l10n.t('The web client that a project file names has no client secret'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ section, facts: { userPoolClients } }) {
    for (const reference of valuesOf(section, 'userPoolClientId')) {
      const client = userPoolClients.find(({ ClientId }) => ClientId === reference.value);
      if (reference.client !== 'web' || !client?.hasSecret) continue;
      yield problemAt(
        section,
        reference,
        l10n.t('App client "{0}" has a client secret, so web sign-in fails.', client.ClientName),
        clientReplacements(section, reference, userPoolClients),
      );
    }
  },
});
