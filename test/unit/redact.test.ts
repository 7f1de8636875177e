import assert from 'node:assert/strict';
import { redact } from '../../src/redact';

describe('redact', () => {
  const secrets: Record<string, [text: string, secret: string]> = {
    'a client secret in JSON': ['{"ClientSecret": "1l0v3cogn1t0", "x": 1}', '1l0v3cogn1t0'],
    'a client secret with an escaped quote after it': ['ClientSecret=abc123def&x=1', 'abc123def'],
    'a key of the credentials file': [
      'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
      'wJalrXUtnFEMI',
    ],
    'a session token': ["sessionToken: 'IQoJb3JpZ2luX2VjE'", 'IQoJb3JpZ2luX2VjE'],
    'a signature': ['AWS4-HMAC-SHA256 Credential=x, Signature=5d672d79c15b13162d9279b0855cfba', '5d672d79'],
    'a bearer token': ['Authorization: Bearer abc.def-ghi', 'abc.def-ghi'],
    'an access key id': ['AKIAIOSFODNN7EXAMPLE is denied', 'IOSFODNN7EXAMPLE'],
    'a JSON web token': ['token eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.abc', 'eyJhbGciOiJIUzI1'],
  };
  for (const [what, [text, secret]] of Object.entries(secrets))
    it(`hides ${what}`, () => {
      assert.ok(text.includes(secret));
      assert.ok(!redact(text).includes(secret), redact(text));
    });

  it('leaves names, ids and ARNs readable', () => {
    const text = 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI hasSecret: true';
    assert.equal(redact(text), text);
  });
});
