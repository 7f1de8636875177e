import type {
  GetIdentityPoolRolesCommandInput,
  GetIdentityPoolRolesResponse,
  RoleMapping,
  SetIdentityPoolRolesCommandInput,
} from '@aws-sdk/client-cognito-identity';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { identityPoolOf, type IdentityPool } from './identityPools';

export function getIdentityPoolRoles(
  input: GetIdentityPoolRolesCommandInput,
  call: Call,
): GetIdentityPoolRolesResponse {
  const { pool, roles, roleMappings } = identityPoolOf(call, input.IdentityPoolId);
  return {
    IdentityPoolId: pool.IdentityPoolId,
    ...(roles && { Roles: roles }),
    ...(roleMappings && { RoleMappings: roleMappings }),
  };
}

const refuse = (message: string): never => {
  throw new ServiceError('InvalidParameterException', message);
};

/** What a role mapping can be keyed by: every provider of the pool, user pools together with the app client. */
const providerKeysOf = (pool: IdentityPool): Set<string> =>
  new Set([
    ...Object.keys(pool.SupportedLoginProviders ?? {}),
    ...(pool.OpenIdConnectProviderARNs ?? []),
    ...(pool.SamlProviderARNs ?? []),
    ...(pool.CognitoIdentityProviders ?? []).map(
      ({ ProviderName, ClientId }) => `${ProviderName}:${ClientId}`,
    ),
  ]);

const rulesPerProvider = 25;

function checkMapping(key: string, mapping: RoleMapping, pool: IdentityPool): void {
  if (!providerKeysOf(pool).has(key)) {
    refuse(`${key} is not a valid RoleMapping ProviderName or is not a configured provider.`);
  }
  if (!['Token', 'Rules'].includes(mapping.Type ?? '')) refuse(`Invalid role mapping type: ${mapping.Type}`);
  if (!['AuthenticatedRole', 'Deny'].includes(mapping.AmbiguousRoleResolution ?? '')) {
    refuse('AmbiguousRoleResolution is required if the role mapping type is Token or Rules.');
  }
  const rules = mapping.RulesConfiguration?.Rules ?? [];
  if (mapping.Type === 'Rules' && (rules.length === 0 || rules.length > rulesPerProvider)) {
    refuse(`RulesConfiguration must have 1 to ${rulesPerProvider} rules.`);
  }
}

const isRoleArn = (text: string): boolean => /^arn:[\w-]+:iam::\d{12}:role\/.+$/.test(text);

/** Sets everything at once: mappings that the request leaves out are gone, except where all updates preserve. Roles must be given. */
export function setIdentityPoolRoles(input: SetIdentityPoolRolesCommandInput, call: Call): object {
  const record = identityPoolOf(call, input.IdentityPoolId);
  const { Roles = {}, RoleMappings } = input;
  for (const [kind, role] of Object.entries(Roles)) {
    if (kind !== 'authenticated' && kind !== 'unauthenticated') refuse(`Invalid role type: ${kind}`);
    if (!isRoleArn(role)) refuse(`Invalid role ARN: ${role}`);
  }
  for (const [key, mapping] of Object.entries(RoleMappings ?? {})) checkMapping(key, mapping, record.pool);
  const keeps = call.world.updateSemantics === 'preserve-all';
  const mappings = RoleMappings ?? (keeps ? record.roleMappings : undefined);
  record.roles = Object.keys(Roles).length > 0 ? Roles : undefined;
  record.roleMappings = mappings && Object.keys(mappings).length > 0 ? mappings : undefined;
  return {};
}
