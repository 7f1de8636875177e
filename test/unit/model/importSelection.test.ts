import assert from 'node:assert/strict';
import { toImportChoice } from '../../../src/model/importSelection';

const clients = { userPoolId: 'us-east-1_AbCdEfGhI', webClientId: 'web', nativeClientId: 'native' };
const whole = { ...clients, identityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555' };

describe('toImportChoice', () => {
  it('takes the ids of an import, and nothing else that is known', () => {
    assert.deepEqual(toImportChoice({ ...whole, hasIdentityPool: true }), whole);
    assert.deepEqual(toImportChoice({ ...clients, identityPoolId: undefined }), clients);
  });

  for (const missing of ['userPoolId', 'webClientId', 'nativeClientId'] as const)
    it(`is none without ${missing}`, () => {
      assert.equal(toImportChoice({ ...whole, [missing]: undefined }), undefined);
    });

  it('is none where an identity pool is imported, and nobody knows which', () => {
    assert.equal(toImportChoice({ ...clients, hasIdentityPool: true }), undefined);
  });
});
