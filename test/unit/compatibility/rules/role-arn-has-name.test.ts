import { rule } from '../../../../src/compatibility/rules/role-arn-has-name';
import { aClient, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const role = 'arn:aws:iam::123456789012:role/Cognito_myAuth_Role';
const having = (Roles: Record<string, string>) =>
  withIdentityPool(importing(aClient()), anIdentityPool({ roles: { status: 'read', value: { Roles } } }));

testRule(rule, {
  accept: {
    'a user pool alone': importing(aClient()),
    'a role with a path and one without': withIdentityPool(importing(aClient())),
    'a role in China': having({ authenticated: 'arn:aws-cn:iam::123456789012:role/app' }),
    'a missing role, which is another finding': having({ authenticated: role }),
    'roles that could not be read': withIdentityPool(
      importing(aClient()),
      anIdentityPool({ roles: { status: 'denied', action: 'cognito-identity:GetIdentityPoolRoles' } }),
    ),
  },
  reject: {
    'a name instead of an ARN': {
      input: having({ authenticated: role, unauthenticated: 'Cognito_myUnauth_Role' }),
      message:
        'Identity pool "my_identity_pool" names "Cognito_myUnauth_Role" as its unauthenticated role, which is not the ARN of a role.',
    },
    'an ARN that ends in a slash': {
      input: having({ authenticated: 'arn:aws:iam::123456789012:role/', unauthenticated: role }),
      message:
        'Identity pool "my_identity_pool" names "arn:aws:iam::123456789012:role/" as its authenticated role, which is not the ARN of a role.',
    },
  },
});
