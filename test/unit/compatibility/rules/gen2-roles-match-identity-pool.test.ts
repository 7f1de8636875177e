import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { ReferenceAuth } from '../../../../src/model/gen2Backend';
import { rule } from '../../../../src/compatibility/rules/gen2-roles-match-identity-pool';
import { authRoleArn, unauthRoleArn } from '../../../support/roles';
import { aSnapshot, anIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const written = (differs: Partial<ReferenceAuth>, identityPool = anIdentityPool()): CheckInput => ({
  snapshot: aSnapshot({ identityPools: [identityPool] }),
  reference: {
    reference: {
      path: 'amplify/auth/resource.ts',
      identityPoolId: anIdentityPool().IdentityPoolId,
      accessGroups: [],
      ...differs,
    },
  },
});

testRule(rule, {
  accept: {
    'the right ARNs': written({ authRoleArn, unauthRoleArn }),
    'values that come from variables': written({}),
    'an identity pool that was not read': written({ identityPoolId: 'us-east-1:other', authRoleArn: 'x' }),
  },
  reject: {
    'the two exchanged': {
      input: written({ authRoleArn: unauthRoleArn, unauthRoleArn: authRoleArn }),
      message: [
        `authRoleArn is ${unauthRoleArn}, but identity pool "my_identity_pool" has ${authRoleArn}: the deployment will stop.`,
        `unauthRoleArn is ${authRoleArn}, but identity pool "my_identity_pool" has ${unauthRoleArn}: the deployment will stop.`,
      ],
    },
    'an identity pool without roles': {
      input: written({ authRoleArn }, anIdentityPool({ roles: { status: 'read', value: {} } })),
      message: `authRoleArn is ${authRoleArn}, but identity pool "my_identity_pool" has no such role: the deployment will stop.`,
    },
  },
});
