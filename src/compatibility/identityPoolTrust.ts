import type { IdentityPool, Reading, Role, RoleReading } from '../model/authSnapshot';
import type { ImportSelection } from '../model/importSelection';
import { providerNameOf } from './providerName';
import type { ResourceRef } from './rule';
import { roleNameOf } from './roleNameOf';
import { judgeTrust, type SignInState, type TrustJudgement } from './trustPolicy';

const states: readonly SignInState[] = ['authenticated', 'unauthenticated'];

/** The ARNs of the identity pool's two roles, as far as it has them and they could be read. */
export const rolesOf = ({ roles }: IdentityPool): { state: SignInState; arn: string }[] =>
  states.flatMap((state) => {
    const arn = roles.status === 'read' ? roles.value.Roles?.[state] : undefined;
    return arn ? [{ state, arn }] : [];
  });

export const roleRef = (arn: string): ResourceRef => ({
  type: 'role',
  id: arn,
  name: roleNameOf(arn) ?? arn,
});

/** What was read of the role with this ARN; nobody asking for it counts as unread. */
export const findRole = (roles: readonly RoleReading[], arn: string): Reading<Role | undefined> =>
  roles.find((one) => one.arn === arn)?.role ?? { status: 'unread' };

export interface JudgedRole {
  readonly state: SignInState;
  readonly role: Role;
  readonly judgement: TrustJudgement;
}

/** The identity pool's roles that exist and could be read, each judged for the users who are to get it. */
export function judgeRoles(
  { userPool, identityPool }: ImportSelection,
  roles: readonly RoleReading[],
): JudgedRole[] {
  if (!identityPool) return [];
  const providers = [providerNameOf(userPool.Id)];
  return rolesOf(identityPool).flatMap(({ state, arn }) => {
    const reading = findRole(roles, arn);
    if (reading.status !== 'read' || !reading.value) return [];
    const { AssumeRolePolicyDocument } = reading.value;
    const judgement = judgeTrust(AssumeRolePolicyDocument, identityPool.IdentityPoolId, state, providers);
    return [{ state, role: reading.value, judgement }];
  });
}
