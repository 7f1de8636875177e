import assert from 'node:assert/strict';
import { fillSecrets } from '../../../src/project/fillSecrets';

const placeholder = '<<secret:native>>';
const planned = `{"AppClientSecret":"${placeholder}"}`;

describe('fillSecrets', () => {
  it('puts the secret in, escaped for JSON and without reading patterns in it', () => {
    const filled = fillSecrets(planned, new Map([[placeholder, 'a"$&\\b']]));
    assert.equal((JSON.parse(filled) as { AppClientSecret: string }).AppClientSecret, 'a"$&\\b');
  });
});
