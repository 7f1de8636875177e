import { rule } from '../../../../src/compatibility/rules/file-web-client-is-public';
import { aReference, aSection, judgingSection, webClientId } from '../../../support/fileSections';
import { aClient } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const web = aClient();
const server = aClient({ ClientName: 'server', hasSecret: true });

testRule(rule, {
  accept: {
    'a public client': judgingSection(aSection('referenceAuth', webClientId()), { userPoolClients: [web] }),
    'a client with a secret for a native app': judgingSection(
      aSection('nativeConfig', aReference('userPoolClientId', server.ClientId, { client: 'native' })),
      { userPoolClients: [server] },
    ),
    'one whose use nobody knows': judgingSection(
      aSection('dotenv', aReference('userPoolClientId', server.ClientId)),
      { userPoolClients: [server] },
    ),
    'one that is gone, which is another finding': judgingSection(
      aSection('awsExports', webClientId('gone')),
      {
        userPoolClients: [server],
      },
    ),
  },
  reject: {
    'a client with a secret, and offers the public one': {
      input: judgingSection(aSection('referenceAuth', webClientId(server.ClientId)), {
        userPoolClients: [server, web],
      }),
      message: 'App client "server" has a client secret, so web sign-in fails.',
      fixes: ['Use app client "web"'],
    },
  },
});
