import { rule } from '../../../../src/compatibility/rules/client-is-not-self-registered';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'an ordinary client': importing(aClient()) },
  reject: {
    'a self-registered one': {
      input: importing(aClient({ ClientName: 'agent', ClientType: 'DCR' })),
      message: 'App client "agent" was registered by a program at run time: choose another one.',
    },
  },
});
