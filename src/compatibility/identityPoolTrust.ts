import type { IdentityPool, Reading, Role, RoleReading } from '../model/authSnapshot';
import type { ImportSelection } from '../model/importSelection';
import { roleNameOf } from '../model/roleNameOf';
import { providerNameOf } from './providerName';
import type { ResourceRef } from './rule';
import { judgeTrust, type SignInState, type TrustFault } from './trustPolicy';

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

interface RoleFault {
  readonly state: SignInState;
  readonly role: Role;
  readonly fault: TrustFault;
}

/** What is wrong with the trust of the identity pool's roles, as far as they could be read, for the users who are to get them. */
export function roleFaults(
  { userPool, identityPool }: ImportSelection,
  roles: readonly RoleReading[],
): RoleFault[] {
  if (!identityPool) return [];
  const providers = [providerNameOf(userPool.Id)];
  return rolesOf(identityPool).flatMap(({ state, arn }) => {
    const reading = findRole(roles, arn);
    if (reading.status !== 'read' || !reading.value) return [];
    const role = reading.value;
    const { faults } = judgeTrust(
      role.AssumeRolePolicyDocument,
      identityPool.IdentityPoolId,
      state,
      providers,
    );
    return faults.map((fault) => ({ state, role, fault }));
  });
}
