import type {
  AuthenticationResultType,
  GetTokensFromRefreshTokenCommandInput,
  GetTokensFromRefreshTokenResponse,
  RevokeTokenCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { refuse, signInOf, type SignIn } from './signIn';
import { refreshTokens, revokedSignIns } from './sessions';
import { tokensFor } from './tokens';
import { findUser } from './users';

const daysPer: Readonly<Record<string, number>> = {
  seconds: 1 / 86400,
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
};

/** New tokens for one that was given before. */
export function refreshed(
  token: string | undefined,
  { client, record, call }: SignIn,
): AuthenticationResultType {
  const known = call.here.get(refreshTokens).get(token ?? '');
  if (!known || known.clientId !== client.ClientId || known.userPoolId !== record.pool.Id) {
    return refuse('Invalid Refresh Token');
  }
  const days =
    (client.RefreshTokenValidity ?? 30) * (daysPer[client.TokenValidityUnits?.RefreshToken ?? 'days'] ?? 1);
  const age = call.world.now().getTime() - known.issuedAt.getTime();
  if (age > days * 86_400_000) refuse('Refresh Token has expired');
  const user = findUser(record, known.username) ?? refuse('Invalid Refresh Token');
  if (user.signedOutAt && user.signedOutAt > known.issuedAt) refuse('Refresh Token has been revoked');
  if (!user.enabled) refuse('User is disabled.');
  return tokensFor(user, client, record, call, known.originJti);
}

/** As `InitiateAuth` with a refresh token, for app clients that may rotate them; the emulator does not. */
export const getTokensFromRefreshToken = (
  { ClientId = '', RefreshToken }: GetTokensFromRefreshTokenCommandInput,
  call: Call,
): GetTokensFromRefreshTokenResponse => ({
  AuthenticationResult: refreshed(RefreshToken, signInOf(ClientId, call)),
});

/** Ends a sign-in: its refresh token, and all access tokens that came of it. */
export function revokeToken({ ClientId = '', Token = '' }: RevokeTokenCommandInput, call: Call): object {
  const { client } = signInOf(ClientId, call);
  if (client.EnableTokenRevocation === false) {
    refuse('Token revocation is not enabled for this client', 'UnsupportedOperationException');
  }
  const tokens = call.here.get(refreshTokens);
  const known = tokens.get(Token);
  if (known) call.here.get(revokedSignIns).add(known.originJti);
  tokens.delete(Token);
  return {};
}
