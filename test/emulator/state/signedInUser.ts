import type {
  GetUserCommandInput,
  GetUserResponse,
  GlobalSignOutCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { refuse, signInOf } from './signIn';
import { revokedSignIns } from './sessions';
import { claimsOf } from './tokens';
import { attributesOf, findUser, type UserRecord } from './users';

/** Whose access token it is. Its signature is not verified; its time, and whether it was revoked, are. */
function userOfToken(token: string | undefined, call: Call): UserRecord {
  const claims = claimsOf(token ?? '');
  if (claims?.token_use !== 'access') return refuse('Invalid Access Token');
  const { record } = signInOf(String(claims.client_id), call);
  const now = call.world.now().getTime() / 1000;
  if (Number(claims.exp) <= now) refuse('Access Token has expired');
  const user =
    findUser(record, String(claims.username)) ?? refuse('User does not exist.', 'UserNotFoundException');
  const isRevoked = call.here.get(revokedSignIns).has(String(claims.origin_jti));
  const isSignedOut = user.signedOutAt && user.signedOutAt.getTime() / 1000 > Number(claims.auth_time);
  if (isRevoked || isSignedOut) refuse('Access Token has been revoked');
  return user;
}

export function getUser({ AccessToken }: GetUserCommandInput, call: Call): GetUserResponse {
  const user = userOfToken(AccessToken, call);
  return { Username: user.username, UserAttributes: attributesOf(user) };
}

export function globalSignOut({ AccessToken }: GlobalSignOutCommandInput, call: Call): object {
  userOfToken(AccessToken, call).signedOutAt = call.world.now();
  return {};
}
