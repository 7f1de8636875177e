import assert from 'node:assert/strict';
import { isRegionCode, partitionOf, partitions, regionNames } from '../../../src/model/regions';

describe('partitionOf', () => {
  const expected: Record<string, string> = {
    'eu-west-1': 'aws',
    'cn-north-1': 'aws-cn',
    'us-gov-west-1': 'aws-us-gov',
    'eusc-de-east-1': 'aws-eusc',
    'us-isob-east-1': 'aws-iso-b',
    'eu-isoe-west-1': 'aws-iso-e',
  };
  for (const [region, id] of Object.entries(expected))
    it(`puts ${region} into ${id}`, () => assert.equal(partitionOf(region).id, id));

  it('takes an unknown Region for a commercial one', () => {
    assert.equal(partitionOf('xx-north-9').id, 'aws');
  });

  it('puts each Region into exactly one partition', () => {
    for (const region of Object.keys(regionNames)) {
      assert.equal(partitions.filter(({ regionPattern }) => regionPattern.test(region)).length, 1, region);
      assert.ok(isRegionCode(region), region);
    }
  });
});

describe('isRegionCode', () => {
  for (const text of ['eu-west', 'eu_west_1', '', 'eu-west-1_AbC', 'EU-WEST-1'])
    it(`refuses "${text}"`, () => assert.equal(isRegionCode(text), false));
});
