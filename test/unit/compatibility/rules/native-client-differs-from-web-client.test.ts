import { rule } from '../../../../src/compatibility/rules/native-client-differs-from-web-client';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'two clients': importing(aClient(), aClient({ ClientName: 'native' })) },
  reject: {
    'one for both': {
      input: importing(aClient()),
      message: 'Web and native app share app client "web". That works; two are the recommendation.',
    },
  },
});
