import type { ExplicitAuthFlowsType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/client-allows-token-refresh';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const allowing = (...ExplicitAuthFlows: ExplicitAuthFlowsType[]) => importing(aClient({ ExplicitAuthFlows }));

testRule(rule, {
  accept: {
    'a client that allows it': allowing('ALLOW_REFRESH_TOKEN_AUTH'),
    'an empty list': allowing(),
    'rotating refresh tokens instead': importing(
      aClient({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'], RefreshTokenRotation: { Feature: 'ENABLED' } }),
    ),
  },
  reject: {
    'a client that does not': {
      input: allowing('ALLOW_USER_SRP_AUTH'),
      message: 'App client "web" does not allow tokens to be refreshed: sessions end with the access token.',
    },
    'rotation that is switched off': {
      input: importing(
        aClient({
          ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'],
          RefreshTokenRotation: { Feature: 'DISABLED' },
        }),
      ),
      message: 'App client "web" does not allow tokens to be refreshed: sessions end with the access token.',
    },
  },
});
