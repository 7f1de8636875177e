import { rule } from '../../../../src/compatibility/rules/gen2-partition-is-commercial';
import { aClient, aUserPool, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const poolIn = (region: string) => {
  const input = importing(aClient());
  if (!input.selection) throw new Error('nothing selected');
  const selection = { ...input.selection.selection, userPool: aUserPool({ Id: `${region}_AbCdEfGhI` }) };
  return { ...input, selection: { selection } };
};
const says = (region: string, partition: string) => ({
  input: poolIn(region),
  message: `User pool "my-users" is in ${region}, which is in the partition "${partition}": referenceAuth works in "aws" only.`,
});

testRule(rule, {
  accept: { 'a commercial Region': poolIn('eu-west-1'), 'a Region that is new': poolIn('xx-new-1') },
  reject: {
    GovCloud: says('us-gov-west-1', 'aws-us-gov'),
    China: says('cn-north-1', 'aws-cn'),
    'the European sovereign cloud': says('eusc-de-east-1', 'aws-eusc'),
  },
});
