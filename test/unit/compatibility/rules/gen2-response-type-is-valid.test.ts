import type { OAuthFlowType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/gen2-response-type-is-valid';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const urls = { CallbackURLs: ['http://localhost/'], LogoutURLs: ['http://localhost/'] };
const withFlows = (...AllowedOAuthFlows: OAuthFlowType[]) =>
  importing(aClient({ ...urls, AllowedOAuthFlows }));
const message = (written: string): string =>
  `referenceAuth writes response_type "${written}" for app client "web", which libraries take for "code" or refuse.`;

testRule(rule, {
  accept: {
    'the code flow': withFlows('code'),
    'a client without hosted UI': importing(aClient({ AllowedOAuthFlows: ['implicit'] })),
  },
  reject: {
    'the implicit flow': { input: withFlows('implicit'), message: message('implicit') },
    'both flows': { input: withFlows('code', 'implicit'), message: message('code,implicit') },
    'no flow': { input: withFlows(), message: message('') },
  },
});
