import assert from 'node:assert/strict';
import { isRegionCode, isRegionId, partitionOf, partitions, regionNames } from '../../../src/model/regions';

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

describe('isRegionId', () => {
  it('refuses what would lead a host name elsewhere', () => {
    const elsewhere = ['', 'eu-west-1.example.com', 'x@example.com', 'a/b', 'eu west 1', 'EU-WEST-1', 'a#b'];
    assert.deepEqual(elsewhere.filter(isRegionId), []);
  });

  it('accepts a Region that is newer than our list', () => assert.ok(isRegionId('eu-south-9')));
});
