import type { IdentityPool, IdentityPoolRoles } from '../model/authSnapshot';

/** The identity pool's role mappings by provider and client; none when they could not be read, which another rule says. */
export const roleMappingsOf = ({ roles }: IdentityPool): NonNullable<IdentityPoolRoles['RoleMappings']> =>
  roles.status === 'read' ? (roles.value.RoleMappings ?? {}) : {};
