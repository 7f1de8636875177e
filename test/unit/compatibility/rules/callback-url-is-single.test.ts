import { rule } from '../../../../src/compatibility/rules/callback-url-is-single';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const withUrls = (...CallbackURLs: string[]) => importing(aClient({ CallbackURLs }));

testRule(rule, {
  accept: { 'no callback URL': importing(aClient()), 'one of them': withUrls('http://localhost:3000/') },
  reject: {
    'two of them': {
      input: withUrls('http://localhost:3000/', 'https://www.example.com/'),
      message: 'App client "web" has 2 callback URLs: older libraries need the app to choose one of them.',
    },
  },
});
