import assert from 'node:assert/strict';
import { rule } from '../../../../src/compatibility/rules/identity-pool-trusts-selected-clients';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const web = aClient();
const native = aClient({ ClientName: 'native' });

testRule(rule, {
  accept: {
    'a user pool alone': importing(web),
    'the one client for both': withIdentityPool(importing(web)),
    'an identity pool that does not know the user pool at all': withIdentityPool(
      importing(web),
      anIdentityPool({ CognitoIdentityProviders: [] }),
    ),
  },
  reject: {
    'a web client that is not listed': {
      input: withIdentityPool(importing(aClient({ ClientName: 'spa' }))),
      message:
        'Identity pool "my_identity_pool" does not trust app client "spa": users who sign in with it get no AWS credentials.',
    },
    'a native client that is not listed': {
      input: withIdentityPool(importing(web, native)),
      message:
        'Identity pool "my_identity_pool" does not trust the native app client "native": users of the native app get no AWS credentials.',
      fixes: [
        'Use app client "web" for the native app too',
        'Let identity pool "my_identity_pool" trust app client "native"',
      ],
    },
  },
});

describe('identity-pool-trusts-selected-clients', () => {
  it('is an error for the web client, a warning for the native one, and blocks neither', () => {
    const input = withIdentityPool(importing(aClient({ ClientName: 'spa' }), native));
    const findings = checkCompatibility([rule], input);
    assert.deepEqual(
      findings.map(({ severity, blocks }) => ({ severity, blocks })),
      [
        { severity: 'error', blocks: [] },
        { severity: 'warning', blocks: [] },
      ],
    );
  });
});
