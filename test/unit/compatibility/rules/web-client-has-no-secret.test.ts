import { rule } from '../../../../src/compatibility/rules/web-client-has-no-secret';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const server = aClient({ ClientName: 'server', hasSecret: true });
const message = 'App client "server" has a client secret, so web sign-in fails.';
const create = 'Create a web app client without secret';

testRule(rule, {
  accept: {
    'a public client': importing(aClient()),
    'a public client beside a confidential one': importing(aClient(), server),
  },
  reject: {
    'a confidential client, and offers the public one': {
      input: importing(server, aClient()),
      message,
      fixes: ['Use app client "web"', create],
    },
    'a confidential client with no public one to offer': {
      input: importing(server),
      message,
      fixes: [create],
    },
  },
});
