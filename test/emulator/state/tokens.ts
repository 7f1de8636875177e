import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { AuthenticationResultType } from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { refreshTokens } from './sessions';
import type { UserPoolClient, UserPoolRecord } from './userPools';
import type { UserRecord } from './users';

let key: KeyObject | undefined;
/** Made when the first token is needed: most tests never need one. */
const signingKey = (): KeyObject => (key ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(claims: object): string {
  const text = `${encode({ kid: 'emulator', alg: 'RS256' })}.${encode(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(signingKey(), 'base64url')}`;
}

/** The claims of a token, not verified. `undefined` if it is none. */
export function claimsOf(token: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const secondsPer: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86400 };

const lifetime = (validity: number | undefined, unit: string | undefined): number =>
  validity === undefined ? 3600 : validity * (secondsPer[unit ?? 'hours'] ?? 3600);

/** The group roles that a token carries: the preferred one is that of the group with the lowest precedence. */
function roleClaims(user: UserRecord, { groups }: UserPoolRecord): object {
  const mine = [...user.groups]
    .flatMap((name) => groups.get(name) ?? [])
    .sort((a, b) => (a.Precedence ?? Infinity) - (b.Precedence ?? Infinity));
  const roles = mine.flatMap(({ RoleArn }) => RoleArn ?? []);
  return {
    ...(mine.length > 0 && { 'cognito:groups': mine.map(({ GroupName }) => GroupName) }),
    ...(roles.length > 0 && { 'cognito:roles': roles, 'cognito:preferred_role': roles[0] }),
  };
}

/** What a completed sign-in gives. With the `origin_jti` of an earlier one, its refresh token stays the only one. */
export function tokensFor(
  user: UserRecord,
  client: UserPoolClient,
  record: UserPoolRecord,
  call: Call,
  refreshed?: string,
): AuthenticationResultType {
  const { ids } = call.world;
  const originJti = refreshed ?? ids.uuid();
  const now = Math.floor(call.world.now().getTime() / 1000);
  const region = record.pool.Id.split('_')[0];
  const { AccessToken: accessUnit, IdToken: idUnit } = client.TokenValidityUnits ?? {};
  const seconds = lifetime(client.AccessTokenValidity, accessUnit);
  const common = {
    sub: user.attributes.get('sub'),
    iss: `https://cognito-idp.${region}.amazonaws.com/${record.pool.Id}`,
    origin_jti: originJti,
    event_id: ids.uuid(),
    auth_time: now,
    iat: now,
  };
  const { 'cognito:groups': groups, ...roles } = roleClaims(user, record) as Record<string, unknown>;
  const shared = { ...common, ...(groups !== undefined && { 'cognito:groups': groups }) };
  const booleans = ['email_verified', 'phone_number_verified'];
  const attributes = Object.fromEntries(
    [...user.attributes].map(([name, value]) => [name, booleans.includes(name) ? value === 'true' : value]),
  );
  return {
    AccessToken: sign({
      ...shared,
      client_id: client.ClientId,
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      exp: now + seconds,
      jti: ids.uuid(),
      username: user.username,
    }),
    IdToken: sign({
      ...attributes,
      ...shared,
      ...roles,
      'cognito:username': user.username,
      aud: client.ClientId,
      token_use: 'id',
      exp: now + lifetime(client.IdTokenValidity, idUnit),
      jti: ids.uuid(),
    }),
    RefreshToken: refreshed === undefined ? newRefreshToken() : undefined,
    ExpiresIn: seconds,
    TokenType: 'Bearer',
  };

  function newRefreshToken(): string {
    const token = ids.text(200);
    call.here.get(refreshTokens).set(token, {
      ...{ userPoolId: record.pool.Id, clientId: client.ClientId ?? '', username: user.username, originJti },
      issuedAt: call.world.now(),
    });
    return token;
  }
}
