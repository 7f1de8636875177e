import type { Slot } from '../store';
import type { SrpAttempt } from './srp';

/** What a refresh token stands for. */
export interface RefreshRecord {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly username: string;
  /** Shared by all tokens of one sign-in. */
  readonly originJti: string;
  readonly issuedAt: Date;
}

/** An attempt to sign in that waits for its proof. */
interface PendingProof {
  readonly clientId: string;
  readonly username: string;
  readonly attempt: SrpAttempt;
  readonly begunAt: Date;
}

/** By refresh token. One that was revoked is not there. */
export const refreshTokens: Slot<Map<string, RefreshRecord>> = {
  name: 'cognito-idp/refreshTokens',
  create: () => new Map(),
};

/** By secret block; taken out by the first answer. */
export const pendingProofs: Slot<Map<string, PendingProof>> = {
  name: 'cognito-idp/pendingProofs',
  create: () => new Map(),
};

/** Sign-ins of which no access token is good any more, by `origin_jti`. */
export const revokedSignIns: Slot<Set<string>> = {
  name: 'cognito-idp/revokedSignIns',
  create: () => new Set(),
};
