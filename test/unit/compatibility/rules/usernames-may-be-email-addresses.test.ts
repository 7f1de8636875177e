import type { AliasAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/usernames-may-be-email-addresses';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (AliasAttributes?: AliasAttributeType[]) =>
  judging({ userPool: aUserPool(AliasAttributes && { AliasAttributes }) });

testRule(rule, {
  accept: { 'a pool without aliases': having(), 'another alias': having(['preferred_username']) },
  reject: {
    'e-mail address and phone number as aliases': {
      input: having(['email', 'phone_number']),
      message: [
        'Sign-up with an e-mail address as username fails: in "my-users" the address is an alias.',
        'Sign-up with a phone number as username fails: in "my-users" the number is an alias.',
      ],
    },
  },
});
