import assert from 'node:assert/strict';
import type { HostingBranch } from '../../../../src/model/hosting';
import { rule } from '../../../../src/compatibility/rules/build-role-may-read-cognito';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { hostedOn } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const arn = 'arn:aws:iam::123456789012:role/amplify-build';
const having = (serviceRole: HostingBranch['serviceRole']) => hostedOn({ serviceRole });

testRule(rule, {
  accept: {
    'a role that may': having({ status: 'read', value: { arn, deniedActions: [] } }),
    'a role nobody asked about': hostedOn({}),
  },
  reject: {
    'no role': {
      input: having({ status: 'read', value: undefined }),
      message: 'App "shop" has no service role, so its build cannot look up the import.',
    },
    'a role that may not': {
      input: having({
        status: 'read',
        value: { arn, deniedActions: ['cognito-idp:ListUserPools', 'cognito-identity:GetIdentityPoolRoles'] },
      }),
      message:
        'The service role of app "shop" may not use cognito-idp:ListUserPools, cognito-identity:GetIdentityPoolRoles: its build cannot look up the import.',
    },
  },
});

describe('build-role-may-read-cognito', () => {
  it('says which permission is missing to know', () => {
    const [finding] = checkCompatibility(
      [rule],
      having({ status: 'denied', action: 'iam:SimulatePrincipalPolicy' }),
    );
    assert.equal(finding?.status, 'unknown');
    assert.match(finding.message, /iam:SimulatePrincipalPolicy/);
  });
});
