import assert from 'node:assert/strict';
import type { BrandingReading } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/managed-login-has-branding';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { aClient, importing, reading } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const client = aClient({ SupportedIdentityProviders: ['COGNITO'] });
const managed = [{ Domain: 'my-users', ManagedLoginVersion: 2 }];
const styled = (branding: BrandingReading['branding']) =>
  reading(importing(client), {
    domains: managed,
    managedLoginBrandings: [{ clientId: client.ClientId, branding }],
  });

testRule(rule, {
  accept: {
    'a style': styled({ status: 'read', value: { ManagedLoginBrandingId: '1' } }),
    'the classic hosted UI': reading(importing(client), {
      domains: [{ Domain: 'my-users', ManagedLoginVersion: 1 }],
      managedLoginBrandings: [],
    }),
    'a client without hosted UI': reading(importing(aClient()), {
      domains: managed,
      managedLoginBrandings: [],
    }),
    'a client nobody asked about': reading(importing(client), {
      domains: managed,
      managedLoginBrandings: [],
    }),
  },
  reject: {
    'no style': {
      input: styled({ status: 'read', value: undefined }),
      message: 'App client "web" has no managed login style: its login pages are unavailable.',
    },
  },
});

describe('managed-login-has-branding', () => {
  it('says which permission is missing when the style cannot be read', () => {
    const action = 'cognito-idp:DescribeManagedLoginBrandingByClient';
    const [finding] = checkCompatibility([rule], styled({ status: 'denied', action }));
    assert.equal(finding?.status, 'unknown');
    assert.match(finding.message, /DescribeManagedLoginBrandingByClient/);
  });
});
