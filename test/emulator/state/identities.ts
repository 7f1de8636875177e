import type {
  GetCredentialsForIdentityCommandInput,
  GetCredentialsForIdentityResponse,
  GetIdCommandInput,
  GetIdResponse,
  MappingRule,
} from '@aws-sdk/client-cognito-identity';
import type { Call, World } from '../service';
import { ServiceError } from '../serviceError';
import type { Store } from '../store';
import { identityPoolOf, identityPools, type IdentityPool, type IdentityPoolRecord } from './identityPools';
import { claimsOf } from './tokens';

type Claims = Readonly<Record<string, unknown>>;

interface Login {
  readonly provider: string;
  readonly subject: string;
  readonly claims: Claims;
}

const refuse = (name: string, message: string): never => {
  throw new ServiceError(name, message);
};

/** These requests are not signed: the id of the identity pool or of the identity says what is meant. */
export function storeOfIdentity(input: object, { stores }: World): Store | undefined {
  const { IdentityPoolId = '', IdentityId = '' } = input as { IdentityPoolId?: string; IdentityId?: string };
  return stores.all().find((store) => {
    const pools = store.get(identityPools);
    return (
      pools.has(IdentityPoolId) || [...pools.values()].some(({ identities }) => identities.has(IdentityId))
    );
  });
}

/** Who a login says it is. Tokens are read and compared with the pool, but their signatures are not verified. */
function toLogin(pool: IdentityPool, provider: string, token: string): Login {
  const clients = (pool.CognitoIdentityProviders ?? []).filter(
    ({ ProviderName }) => ProviderName === provider,
  );
  if (clients.length === 0) {
    if (pool.SupportedLoginProviders?.[provider] === undefined) {
      refuse('NotAuthorizedException', 'Token is not from a supported provider of this identity pool.');
    }
    return { provider, subject: token, claims: claimsOf(token) ?? {} };
  }
  const claims =
    claimsOf(token) ??
    refuse('NotAuthorizedException', 'Invalid login token. Not a valid OpenId Connect identity token.');
  if (claims.iss !== `https://${provider}`) {
    refuse('NotAuthorizedException', "Invalid login token. Issuer doesn't match providerName");
  }
  if (!clients.some(({ ClientId }) => ClientId === claims.aud)) {
    refuse(
      'NotAuthorizedException',
      'Invalid login token. Incoming audience is not one of the identity pool.',
    );
  }
  return { provider, subject: String(claims.sub), claims };
}

const toLogins = (pool: IdentityPool, logins: Readonly<Record<string, string>>): Login[] =>
  Object.entries(logins).map(([provider, token]) => toLogin(pool, provider, token));

function checkGuest(pool: IdentityPool, logins: readonly Login[]): void {
  if (logins.length === 0 && !pool.AllowUnauthenticatedIdentities) {
    refuse('NotAuthorizedException', 'Unauthenticated access is not supported for this identity pool.');
  }
}

export function getId(input: GetIdCommandInput, call: Call): GetIdResponse {
  const record = identityPoolOf(call, input.IdentityPoolId);
  const logins = toLogins(record.pool, input.Logins ?? {});
  checkGuest(record.pool, logins);
  const keys = logins.map(({ provider, subject }) => `${provider}/${subject}`);
  const known = [...record.identities.values()].find((identity) =>
    keys.some((key) => identity.logins.has(key)),
  );
  const IdentityId = known?.identityId ?? `${call.region}:${call.world.ids.uuid()}`;
  record.identities.set(IdentityId, {
    identityId: IdentityId,
    logins: new Set([...(known?.logins ?? []), ...keys]),
  });
  return { IdentityId };
}

function matches({ Claim = '', MatchType, Value = '' }: MappingRule, claims: Claims): boolean {
  const claim = claims[Claim];
  if (typeof claim !== 'string') return false;
  switch (MatchType) {
    case 'Equals':
      return claim === Value;
    case 'NotEqual':
      return claim !== Value;
    case 'StartsWith':
      return claim.startsWith(Value);
    case 'Contains':
      return claim.includes(Value);
    case undefined:
      return false;
  }
}

/** The role of someone signed in: by the mapping of the provider, if it has one, else the pool's. */
function roleOf({ roles, roleMappings }: IdentityPoolRecord, login: Login): string | undefined {
  const key = typeof login.claims.aud === 'string' ? `${login.provider}:${login.claims.aud}` : login.provider;
  const mapping = roleMappings?.[key];
  if (!mapping) return roles?.authenticated;
  const preferred = login.claims['cognito:preferred_role'];
  const role =
    mapping.Type === 'Token'
      ? typeof preferred === 'string'
        ? preferred
        : undefined
      : mapping.RulesConfiguration?.Rules?.find((rule) => matches(rule, login.claims))?.RoleARN;
  if (role !== undefined) return role;
  if (mapping.AmbiguousRoleResolution === 'AuthenticatedRole') return roles?.authenticated;
  return refuse('NotAuthorizedException', 'No role can be chosen for this identity, and the pool denies it.');
}

export function getCredentialsForIdentity(
  input: GetCredentialsForIdentityCommandInput,
  call: Call,
): GetCredentialsForIdentityResponse {
  const { IdentityId = '' } = input;
  const record =
    [...call.here.get(identityPools).values()].find(({ identities }) => identities.has(IdentityId)) ??
    refuse('ResourceNotFoundException', `Identity '${IdentityId}' not found.`);
  const logins = toLogins(record.pool, input.Logins ?? {});
  const [login] = logins;
  const isKnown = (record.identities.get(IdentityId)?.logins.size ?? 0) > 0;
  if (isKnown && !login) refuse('NotAuthorizedException', `Access to Identity '${IdentityId}' is forbidden.`);
  checkGuest(record.pool, logins);
  const role = login ? roleOf(record, login) : record.roles?.unauthenticated;
  if (role === undefined) {
    return refuse(
      'InvalidIdentityPoolConfigurationException',
      'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
    );
  }
  const { ids, identities } = call.world;
  const AccessKeyId = `ASIA${ids.text(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`;
  const roleName = role.split('/').at(-1);
  identities.add(AccessKeyId, {
    accountId: call.accountId,
    arn: `arn:aws:sts::${call.accountId}:assumed-role/${roleName}/CognitoIdentityCredentials`,
    userId: `AROA${ids.text(17).toUpperCase()}:CognitoIdentityCredentials`,
  });
  return {
    IdentityId,
    Credentials: {
      AccessKeyId,
      SecretKey: ids.text(40),
      SessionToken: ids.text(300),
      Expiration: new Date(call.world.now().getTime() + 3_600_000),
    },
  };
}
