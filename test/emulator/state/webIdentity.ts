import { ServiceError } from '../serviceError';

/** What a web identity token says of its bearer. */
export interface WebIdentity {
  /** The issuer without its scheme, as trust policies name it: `cognito-identity.amazonaws.com`. */
  readonly provider: string;
  readonly subject: string;
  readonly audience: readonly string[];
  /** The `amr` claim, `undefined` when there is none. */
  readonly authenticationMethods: readonly string[] | undefined;
}

const toList = (claim: unknown): string[] => {
  const items: unknown[] = Array.isArray(claim) ? claim : claim === undefined ? [] : [claim];
  return items.map(String);
};

/** Reads the claims of a JSON Web Token. The signature is not verified: the emulator trusts every issuer. */
export const readWebIdentity = (token: string, now: Date): WebIdentity => {
  const claims = readClaims(token);
  if (typeof claims?.iss !== 'string' || typeof claims.sub !== 'string')
    throw new ServiceError(
      'InvalidIdentityTokenException',
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  if (typeof claims.exp === 'number' && claims.exp * 1000 <= now.getTime())
    throw new ServiceError(
      'ExpiredTokenException',
      `Token expired: current date/time ${Math.floor(now.getTime() / 1000)} must be before the expiration date/time ${claims.exp}`,
    );
  return {
    provider: claims.iss.replace(/^https:\/\//, ''),
    subject: claims.sub,
    audience: toList(claims.aud),
    authenticationMethods: claims.amr === undefined ? undefined : toList(claims.amr),
  };
};

const readClaims = (token: string): Record<string, unknown> | undefined => {
  const [, payload = '', signature] = token.split('.');
  if (signature === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof claims === 'object' && claims !== null ? { ...claims } : undefined;
  } catch {
    return undefined;
  }
};
