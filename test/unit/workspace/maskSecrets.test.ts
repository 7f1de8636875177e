import assert from 'node:assert/strict';
import { holdsSecret, maskSecrets } from '../../../src/workspace/maskSecrets';

const slot = {
  placeholder: '<<secret:native>>',
  userPoolId: 'us-east-1_AbCdEfGhI',
  userPoolClientId: 'native',
};
const planned = '{"AppClientID":"native","AppClientSecret":"<<secret:native>>"}';

describe('maskSecrets', () => {
  it('shows a placeholder as dots', () => {
    assert.equal(maskSecrets(planned, [slot]), '{"AppClientID":"native","AppClientSecret":"••••"}');
  });

  it('shows a secret that a file already holds as dots, whatever is in it', () => {
    assert.equal(
      maskSecrets('{ "AppClientSecret" :  "a\\"b\\\\", "AppClientID": "native" }', []),
      '{ "AppClientSecret" :  "••••", "AppClientID": "native" }',
    );
  });

  it('sees secrets in JSON inside a string', () => {
    assert.equal(
      maskSecrets('{"hostedUIProviderCreds":"[{\\"client_id\\":\\"x\\",\\"client_secret\\":\\"y\\"}]"}', []),
      '{"hostedUIProviderCreds":"[{\\"client_id\\":\\"x\\",\\"client_secret\\":\\"••••\\"}]"}',
    );
  });

  it('leaves a text without secrets alone', () => {
    assert.equal(holdsSecret('{"AppClientID":"native"}', [slot]), false);
    assert.equal(holdsSecret(planned, [slot]), true);
  });
});
