import assert from 'node:assert/strict';
import { findTarget } from '../../../src/resourceTree/findTarget';

const userPool = { type: 'userPool', id: 'eu-west-1_AbCdEfGhI', region: 'eu-west-1' };
const uuid = '0a1b2c3d-1234-5678-9abc-0123456789ab';
const identityPool = { type: 'identityPool', id: `eu-west-1:${uuid}`, region: 'eu-west-1' };

describe('findTarget', () => {
  const found: Record<string, [text: string, target: object]> = {
    'a user pool id': ['eu-west-1_AbCdEfGhI', userPool],
    'an id with quotes and a comma, as from a file': [' "eu-west-1_AbCdEfGhI", ', userPool],
    'a user pool ARN': ['arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI', userPool],
    'a provider name': ['cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI', userPool],
    'an issuer': ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI', userPool],
    'a GovCloud user pool id': [
      'us-gov-west-1_AbCdEfGhI',
      { type: 'userPool', id: 'us-gov-west-1_AbCdEfGhI', region: 'us-gov-west-1' },
    ],
    'an identity pool id': [`eu-west-1:${uuid}`, identityPool],
    'an identity pool ARN': [
      `arn:aws:cognito-identity:eu-west-1:123456789012:identitypool/eu-west-1:${uuid}`,
      identityPool,
    ],
    'an app client id': [
      '1example23456789abcdefghij',
      { type: 'userPoolClient', id: '1example23456789abcdefghij' },
    ],
    'an app client with its pool': [
      'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI/client/1example23456789abcdefghij',
      {
        type: 'userPoolClient',
        id: '1example23456789abcdefghij',
        userPool: { id: 'eu-west-1_AbCdEfGhI', region: 'eu-west-1' },
      },
    ],
  };
  for (const [what, [text, target]] of Object.entries(found))
    it(`reads ${what}`, () => assert.deepEqual(findTarget(text), target));

  for (const text of ['', 'my-users', 'eu-west-1', 'arn:aws:iam::123456789012:role/x', `eu-west-1:${uuid}x`])
    it(`refuses "${text}"`, () => assert.equal(findTarget(text), undefined));
});
