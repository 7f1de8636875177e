import assert from 'node:assert/strict';
import { isRegionId, listRegions, regionOf } from '../../../src/aws/regions';

describe('listRegions', () => {
  it('starts with the commercial ones and names each once', () => {
    const regions = listRegions();
    assert.equal(regions[0]?.partition, 'aws');
    assert.equal(new Set(regions.map(({ id }) => id)).size, regions.length);
    assert.ok(regions.every(({ id, name }) => isRegionId(id) && name !== id));
  });
});

describe('regionOf', () => {
  it('knows partition and console', () => {
    assert.deepEqual(regionOf('eu-west-1'), {
      id: 'eu-west-1',
      name: 'Europe (Ireland)',
      partition: 'aws',
      dnsSuffix: 'amazonaws.com',
      consoleHost: 'eu-west-1.console.aws.amazon.com',
    });
    assert.equal(regionOf('cn-north-1').dnsSuffix, 'amazonaws.com.cn');
    assert.equal(regionOf('us-gov-west-1').partition, 'aws-us-gov');
    assert.equal(regionOf('us-iso-east-1').consoleHost, undefined);
  });

  it('finds the partition of a Region that is newer than the table', () => {
    assert.deepEqual(
      ['eu-south-9', 'cn-west-1', 'us-gov-north-1', 'us-isob-south-1'].map((id) => regionOf(id).partition),
      ['aws', 'aws-cn', 'aws-us-gov', 'aws-iso-b'],
    );
    assert.equal(regionOf('eu-south-9').name, 'eu-south-9');
  });
});

describe('isRegionId', () => {
  it('refuses what would lead a host name elsewhere', () => {
    for (const text of [
      '',
      'eu-west-1.example.com',
      'x@example.com',
      'a/b',
      'eu west 1',
      'EU-WEST-1',
      'a#b',
    ]) {
      assert.equal(isRegionId(text), false, text);
    }
  });
});
