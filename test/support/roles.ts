import type { CheckInput } from '../../src/compatibility/checkCompatibility';
import type { Role, RoleReading } from '../../src/model/authSnapshot';
import { aClient, importing, reading, withIdentityPool } from './snapshots';
import { amr, aud, policy, pool, statement } from './trustPolicies';

export const authRoleArn = 'arn:aws:iam::123456789012:role/service-role/Cognito_myAuth_Role';
export const unauthRoleArn = 'arn:aws:iam::123456789012:role/Cognito_myUnauth_Role';

/** The trust policy of a role that users of the sample identity pool may assume in this state of sign-in. */
export const trusting = (state: string, id = pool): string =>
  policy(
    statement({
      Condition: { StringEquals: { [aud]: id }, 'ForAnyValue:StringLike': { [amr]: state } },
    }),
  );

export const aRole = (arn: string, AssumeRolePolicyDocument: string): RoleReading => ({
  arn,
  role: {
    status: 'read',
    value: { Arn: arn, RoleName: arn.split('/').at(-1) ?? '', AssumeRolePolicyDocument } satisfies Role,
  },
});

/** An import with the sample identity pool, whose roles have these trust policies. */
export const withTrust = (authenticated: string, unauthenticated = trusting('unauthenticated')): CheckInput =>
  withRoles(aRole(authRoleArn, authenticated), aRole(unauthRoleArn, unauthenticated));

export const withRoles = (...roles: RoleReading[]): CheckInput =>
  reading(withIdentityPool(importing(aClient())), { roles });
