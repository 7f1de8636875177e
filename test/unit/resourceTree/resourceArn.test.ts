import assert from 'node:assert/strict';
import { resourceArn } from '../../../src/resourceTree/resourceArn';

const pool = { type: 'userPool', id: 'eu-west-1_AbCdEfGhI', region: 'eu-west-1' } as const;

describe('resourceArn', () => {
  it('names the partition', () => {
    assert.equal(
      resourceArn({ ...pool, region: 'us-gov-west-1' }, '123456789012'),
      'arn:aws-us-gov:cognito-idp:us-gov-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI',
    );
  });

  it('has none for an app client', () => {
    assert.equal(
      resourceArn({ type: 'userPoolClient', id: '1', region: 'eu-west-1' }, '123456789012'),
      undefined,
    );
  });
});
