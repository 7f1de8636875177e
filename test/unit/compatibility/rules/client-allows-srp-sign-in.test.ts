import type { ExplicitAuthFlowsType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/client-allows-srp-sign-in';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';
import { without } from '../../../support/without';

const allowing = (...ExplicitAuthFlows: ExplicitAuthFlowsType[]) => importing(aClient({ ExplicitAuthFlows }));
const unsaid = without(aClient(), 'ExplicitAuthFlows');
const message = (name: string): string =>
  `App client "${name}" does not allow ALLOW_USER_SRP_AUTH: sign-in with a password fails.`;

testRule(rule, {
  accept: {
    'a client that allows it': allowing('ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'),
    'a client without a list': importing(unsaid),
    'an empty list': allowing(),
    'legacy names, with which SRP is always on': allowing('USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'),
  },
  reject: {
    'a client with other flows': { input: allowing('ALLOW_USER_PASSWORD_AUTH'), message: message('web') },
    'each of two clients': {
      input: importing(
        aClient({ ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] }),
        aClient({ ClientName: 'native', ExplicitAuthFlows: ['ALLOW_USER_AUTH'] }),
      ),
      message: [message('web'), message('native')],
    },
  },
});
