import { rule } from '../../../../src/compatibility/rules/gen2-required-attributes-are-standard';
import { aUserPool, judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const requiring = (...names: string[]) =>
  judging({ userPool: aUserPool({ SchemaAttributes: names.map((Name) => ({ Name, Required: true })) }) });

testRule(rule, {
  accept: { 'standard attributes': requiring('sub', 'email', 'phone_number') },
  reject: {
    others: {
      input: requiring('email', 'email_verified', 'custom:team'),
      message:
        'referenceAuth lists email_verified, custom:team as required attributes, which libraries do not accept there.',
    },
  },
});
