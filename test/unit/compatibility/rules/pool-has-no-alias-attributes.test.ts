import assert from 'node:assert/strict';
import type { AliasAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import { rule } from '../../../../src/compatibility/rules/pool-has-no-alias-attributes';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const having = (AliasAttributes?: AliasAttributeType[]) =>
  judging({ userPool: aUserPool(AliasAttributes && { AliasAttributes }) });

testRule(rule, {
  accept: { 'a pool without aliases': having(), 'an empty list': having([]) },
  reject: {
    aliases: {
      input: having(['email', 'preferred_username']),
      message:
        'Users of "my-users" may sign in with email, preferred_username as an alias: referenceAuth of Gen 2 refuses such a pool, and Gen 1 does not tell the app.',
    },
  },
});

describe('pool-has-no-alias-attributes', () => {
  it('blocks Gen 2, and is a remark for Gen 1', () => {
    const [gen1] = checkCompatibility([rule], having(['email']), ['gen1']);
    assert.deepEqual([gen1?.severity, gen1?.blocks], ['info', []]);
    const [both] = checkCompatibility([rule], having(['email']));
    assert.deepEqual([both?.severity, both?.blocks], ['error', ['gen2']]);
  });
});
