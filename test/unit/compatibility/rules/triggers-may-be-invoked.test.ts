import assert from 'node:assert/strict';
import type { Reading, TriggerFunction } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/triggers-may-be-invoked';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const arn = 'arn:aws:lambda:us-east-1:123456789012:function:welcome';
const userPool = aUserPool({ LambdaConfig: { PostConfirmation: arn } });
const permission = (differs: object = {}): string =>
  JSON.stringify({
    Statement: [
      {
        Sid: 'cognito',
        Effect: 'Allow',
        Principal: { Service: 'cognito-idp.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: arn,
        Condition: { ArnLike: { 'AWS:SourceArn': userPool.Arn } },
        ...differs,
      },
    ],
  });
const answering = (triggerFunction: Reading<TriggerFunction | undefined>) =>
  judging({ userPool, triggerFunctions: [{ arn, triggerFunction }] });
const having = (policy?: string) =>
  answering({ status: 'read', value: policy === undefined ? {} : { policy } });
const message = 'Function "welcome" does not allow the user pool to call it as its PostConfirmation trigger.';

testRule(rule, {
  accept: {
    'a pool without triggers': judging({ userPool: aUserPool(), triggerFunctions: [] }),
    'what Amplify and the console write': having(permission()),
    'a permission for every pool of the account': having(
      permission({ Condition: { StringEquals: { 'aws:SourceAccount': '123456789012' } } }),
    ),
    'a condition we cannot judge': having(
      permission({ Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    ),
    'a policy that is no JSON': having('{'),
    'a key for encryption, which is no trigger': judging({
      userPool: aUserPool({ LambdaConfig: { KMSKeyID: 'arn:aws:kms:us-east-1:123456789012:key/1' } }),
      triggerFunctions: [],
    }),
    'a function that nobody read': judging({ userPool, triggerFunctions: [] }),
  },
  reject: {
    'a function without policy': { input: having(), message },
    'a permission for another pool': {
      input: having(permission({ Condition: { ArnLike: { 'AWS:SourceArn': `${userPool.Arn}x` } } })),
      message,
    },
    'a permission for another service': {
      input: having(permission({ Principal: { Service: 's3.amazonaws.com' } })),
      message,
    },
    'a Deny': {
      input: having(permission({ Effect: 'Deny' })),
      message,
    },
    'a function that is gone': {
      input: answering({ status: 'read', value: undefined }),
      message: `Trigger PostConfirmation calls a function that does not exist: ${arn}.`,
    },
    'a function of another Region, with a version object': {
      input: judging({
        userPool: aUserPool({
          LambdaConfig: {
            PreTokenGenerationConfig: {
              LambdaArn: arn.replace('us-east-1', 'eu-west-1'),
              LambdaVersion: 'V2_0',
            },
          },
        }),
        triggerFunctions: [],
      }),
      message: `Trigger PreTokenGenerationConfig calls a function of another Region: ${arn.replace('us-east-1', 'eu-west-1')}.`,
    },
  },
});

describe('triggers-may-be-invoked', () => {
  it('says which permission is missing when a function cannot be read', () => {
    const [finding] = checkCompatibility([rule], answering({ status: 'denied', action: 'lambda:GetPolicy' }));
    assert.equal(finding?.status, 'unknown');
    assert.match(finding.message, /allow lambda:GetPolicy/);
  });
});
