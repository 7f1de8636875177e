import * as l10n from '@vscode/l10n';
import { problemOfSection, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** The native libraries sign their requests with the client's secret when it is written, and Cognito wants them signed when it has one. */
export const rule = defineRule({
  id: 'native-config-secret-matches-client',
  aliases: [],
  judges: 'file',
  reads: ['userPoolClients'],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t("A native app's configuration has the client secret that its app client has"),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/signing-up-users-in-your-app.html#cognito-user-pools-computing-secret-hash',

  *check({ section, facts: { userPoolClients } }) {
    if (section.format !== 'nativeConfig') return;
    const [reference] = valuesOf(section, 'userPoolClientId');
    const client = userPoolClients.find(({ ClientId }) => ClientId === reference?.value);
    const isWritten = valuesOf(section, 'clientSecret').length > 0;
    if (!client || client.hasSecret === isWritten) return;
    yield problemOfSection(
      section,
      client.hasSecret
        ? l10n.t(
            'App client "{0}" has a client secret that is not written here: sign-in fails.',
            client.ClientName,
          )
        : l10n.t(
            'App client "{0}" has no client secret, but one is written here: sign-in fails.',
            client.ClientName,
          ),
      [{ kind: 'writeLibraryConfig', title: l10n.t('Write the configuration anew') }],
    );
  },
});
