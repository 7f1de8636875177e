import type { OAuthFlowType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/code-flow-comes-first';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const withFlows = (...AllowedOAuthFlows: OAuthFlowType[]) => importing(aClient({ AllowedOAuthFlows }));

testRule(rule, {
  accept: {
    'a client without flows': importing(aClient()),
    'the code flow': withFlows('code'),
    'the code flow before another': withFlows('code', 'implicit'),
  },
  reject: {
    'the implicit flow first': {
      input: withFlows('implicit', 'code'),
      message:
        'Amplify will use the implicit flow of app client "web": tokens stand in the address bar, and none can be refreshed.',
    },
    'a flow for machines': {
      input: withFlows('client_credentials'),
      message:
        'Amplify will use the flow client_credentials of app client "web", by which no user can sign in.',
    },
  },
});
