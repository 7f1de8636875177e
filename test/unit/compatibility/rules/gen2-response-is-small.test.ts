import { rule } from '../../../../src/compatibility/rules/gen2-response-is-small';
import { aClient, importing, reading } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const withUrls = (count: number) =>
  reading(
    importing(
      aClient({
        CallbackURLs: Array.from(
          { length: count },
          (_, index) => `https://${index}.example.com/${'x'.repeat(30)}`,
        ),
      }),
    ),
    { identityProviders: [] },
  );

testRule(rule, {
  accept: { 'a client without URLs': withUrls(0), 'some URLs': withUrls(60) },
  reject: {
    'many URLs': {
      input: withUrls(70),
      message:
        'URLs, scopes and providers of app client "web" are 3922 bytes: CloudFormation may refuse the answer of referenceAuth.',
    },
  },
});
