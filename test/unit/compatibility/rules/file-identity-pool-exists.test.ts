import { rule } from '../../../../src/compatibility/rules/file-identity-pool-exists';
import { aSection, identityPoolId, judgingSection } from '../../../support/fileSections';
import { anIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const gone = 'us-east-1:99999999-2222-3333-4444-555555555555';
const stranger = anIdentityPool({ IdentityPoolName: 'stranger', CognitoIdentityProviders: [] });

testRule(rule, {
  accept: {
    'an identity pool that is there': judgingSection(aSection('awsExports', identityPoolId()), {
      identityPools: [anIdentityPool()],
    }),
    'one that nobody asked for': judgingSection(aSection('awsExports', identityPoolId(gone))),
    'one of another Region, where nobody looked': judgingSection(
      aSection('awsExports', identityPoolId('eu-west-1:99999999-2222-3333-4444-555555555555')),
      { identityPools: [] },
    ),
  },
  reject: {
    'one that is gone, and offers those that trust the user pool': {
      input: judgingSection(aSection('awsExports', identityPoolId(gone)), {
        identityPools: [stranger, anIdentityPool()],
      }),
      message: `There is no identity pool "${gone}" in us-east-1.`,
      fixes: ['Use identity pool "my_identity_pool"'],
    },
  },
});
