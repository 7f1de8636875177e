import { other, policy, statement } from '../../../support/trustPolicies';
import { rule } from '../../../../src/compatibility/rules/role-trusts-cognito-identity';
import { trusting, withRoles, withTrust } from '../../../support/roles';
import { testRule } from '../../../support/testRule';

const service = policy(
  statement({ Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole', Condition: undefined }),
);

testRule(rule, {
  accept: {
    'what the console writes': withTrust(trusting('authenticated')),
    'another identity pool, which is another finding': withTrust(trusting('authenticated', other)),
    'roles that nobody read': withRoles(),
  },
  reject: {
    'a role of a service': {
      input: withTrust(service),
      message:
        'Role "Cognito_myAuth_Role" does not let cognito-identity.amazonaws.com use sts:AssumeRoleWithWebIdentity: it trusts ec2.amazonaws.com, with sts:AssumeRole.',
    },
    'a mistyped issuer, in both roles': {
      input: withTrust(
        policy(statement({ Principal: { Federated: 'cognito-identity.amazon.com' } })),
        policy(statement({ Effect: 'Deny' })),
      ),
      message: [
        'Role "Cognito_myAuth_Role" does not let cognito-identity.amazonaws.com use sts:AssumeRoleWithWebIdentity: it trusts cognito-identity.amazon.com, with sts:AssumeRoleWithWebIdentity.',
        'Role "Cognito_myUnauth_Role" does not let cognito-identity.amazonaws.com use sts:AssumeRoleWithWebIdentity: it trusts cognito-identity.amazonaws.com, with sts:AssumeRoleWithWebIdentity.',
      ],
    },
    'a policy that is none': {
      input: withTrust('not JSON'),
      message: 'The trust policy of role "Cognito_myAuth_Role" is not readable.',
    },
  },
});
