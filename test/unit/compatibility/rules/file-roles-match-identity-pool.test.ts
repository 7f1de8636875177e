import { rule } from '../../../../src/compatibility/rules/file-roles-match-identity-pool';
import { aReference, aSection, identityPoolId, judgingSection } from '../../../support/fileSections';
import { anIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const pool = anIdentityPool();
const authRole = 'arn:aws:iam::123456789012:role/service-role/Cognito_myAuth_Role';
const roleArn = (value: string) =>
  aReference('roleArn', value, { role: 'authenticated', key: 'authRoleArn' });
const roleName = (value: string) =>
  aReference('roleName', value, { role: 'authenticated', key: 'authRoleName' });
const judging = (...references: Parameters<typeof aSection>[1][]) =>
  judgingSection(aSection('teamProviderInfo', identityPoolId(), ...references), { identityPools: [pool] });

testRule(rule, {
  accept: {
    'the roles of the identity pool': judging(roleArn(authRole), roleName('Cognito_myAuth_Role')),
    'an identity pool without that role': judging(
      aReference('roleArn', 'arn:aws:iam::123456789012:role/x', { role: 'group' }),
    ),
    'roles that may not be read': judgingSection(
      aSection('teamProviderInfo', identityPoolId(), roleArn('other')),
      {
        identityPools: [
          anIdentityPool({ roles: { status: 'denied', action: 'cognito-identity:GetIdentityPoolRoles' } }),
        ],
      },
    ),
    'a referenceAuth call, of which another rule speaks': judgingSection(
      aSection('referenceAuth', identityPoolId(), roleArn('arn:aws:iam::123456789012:role/other')),
      { identityPools: [pool] },
    ),
  },
  reject: {
    'another role, by ARN and by name, and offers the right ones': {
      input: judging(roleArn('arn:aws:iam::123456789012:role/other'), roleName('other')),
      message: [
        `authRoleArn is "arn:aws:iam::123456789012:role/other", but identity pool "my_identity_pool" has "${authRole}".`,
        'authRoleName is "other", but identity pool "my_identity_pool" has "Cognito_myAuth_Role".',
      ],
      fixes: ['Use "Cognito_myAuth_Role"', 'Use "Cognito_myAuth_Role"'],
    },
  },
});
