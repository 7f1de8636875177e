import { rule } from '../../../../src/compatibility/rules/pool-has-web-client';
import { aClient, aSnapshot, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const confidential = aClient({ ClientName: 'server', hasSecret: true });
const limited = importing(confidential);

testRule(rule, {
  accept: {
    'one public client': { ...importing(aClient()), pool: {} },
    'a public client among confidential ones': { ...importing(confidential, aClient()), pool: {} },
    'only confidential clients when others were not read': {
      pool: {},
      snapshot: { ...limited.snapshot, limitedTo: ['userPoolClients'] },
    },
  },
  reject: {
    'a pool without any client': {
      input: { pool: {}, snapshot: aSnapshot({ userPoolClients: [] }) },
      message: 'The user pool has no app client, so no app can sign in to it.',
    },
    'a pool with confidential clients only': {
      input: { ...limited, pool: {} },
      message: 'Every app client of the user pool has a client secret, so none can be used by a web app.',
    },
  },
});
