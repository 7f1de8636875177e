import type { UserPoolClient } from '../../../../src/model/authSnapshot';
import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/client-allows-custom-challenge';
import { aClient, aUserPool, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:challenge';
const challenges = { DefineAuthChallenge: arn, CreateAuthChallenge: arn, VerifyAuthChallengeResponse: arn };
const having = (client: UserPoolClient, LambdaConfig: object = challenges): CheckInput => {
  const input = importing(client);
  return {
    ...input,
    selection: { selection: { ...input.selection!.selection, userPool: aUserPool({ LambdaConfig }) } },
  };
};

testRule(rule, {
  accept: {
    'a pool without challenges': importing(aClient()),
    'only one of the three triggers': having(aClient(), { DefineAuthChallenge: arn }),
    'a client that allows it': having(aClient({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH'] })),
    'the legacy name': having(aClient({ ExplicitAuthFlows: ['CUSTOM_AUTH_FLOW_ONLY'] })),
  },
  reject: {
    'a client that does not': {
      input: having(aClient()),
      message: 'The user pool has custom challenges, but app client "web" does not allow ALLOW_CUSTOM_AUTH.',
    },
  },
});
