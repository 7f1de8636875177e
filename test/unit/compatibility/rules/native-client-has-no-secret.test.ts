import { rule } from '../../../../src/compatibility/rules/native-client-has-no-secret';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const confidential = aClient({ ClientName: 'native', hasSecret: true });

testRule(rule, {
  accept: { 'a public native client': importing(aClient(), aClient({ ClientName: 'native' })) },
  reject: {
    'a confidential one, and offers the public one': {
      input: importing(aClient(), confidential),
      message:
        'The secret of app client "native" will stand in amplify-meta.json and in the native app\'s configuration.',
      fixes: ['Use app client "web" for the native app', 'Create a native app client without secret'],
    },
  },
});
