import { rule } from '../../../../src/compatibility/rules/native-config-secret-matches-client';
import { aReference, aSection, judgingSection } from '../../../support/fileSections';
import { aClient } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const open = aClient();
const closed = aClient({ ClientName: 'native', hasSecret: true });
const named = (id: string) => aReference('userPoolClientId', id, { client: 'native' });
const secret = aReference('clientSecret', 'hush');
const fixes = ['Write the configuration anew'];

testRule(rule, {
  accept: {
    'a client without secret': judgingSection(aSection('nativeConfig', named(open.ClientId)), {
      userPoolClients: [open],
    }),
    'a client with its secret': judgingSection(aSection('nativeConfig', named(closed.ClientId), secret), {
      userPoolClients: [closed],
    }),
    'a web app': judgingSection(aSection('awsExports', named(closed.ClientId)), {
      userPoolClients: [closed],
    }),
    'a client that is gone': judgingSection(aSection('nativeConfig', named('gone')), {
      userPoolClients: [closed],
    }),
  },
  reject: {
    'a secret that is missing': {
      input: judgingSection(aSection('nativeConfig', named(closed.ClientId)), { userPoolClients: [closed] }),
      message: 'App client "native" has a client secret that is not written here: sign-in fails.',
      fixes,
    },
    'a secret too many': {
      input: judgingSection(aSection('nativeConfig', named(open.ClientId), secret), {
        userPoolClients: [open],
      }),
      message: 'App client "web" has no client secret, but one is written here: sign-in fails.',
      fixes,
    },
  },
});
