import * as l10n from '@vscode/l10n';
import type { HeldSession } from '../aws/awsSession';
import { UserError } from '../errors';
import type { AuthSnapshot, Reading, SnapshotPart } from '../model/authSnapshot';
import type { ImportChoice } from '../model/importSelection';
import { unreadParts } from '../model/unreadParts';

/** What AWS accepts as ids: anything else cannot exist, and is not asked for. */
const shapes = {
  userPool: /^[\w-]{1,50}_[0-9A-Za-z]+$/,
  client: /^[\w+]{1,128}$/,
  identityPool: /^[\w-]{1,40}:[0-9a-f-]{1,55}$/,
};

/**
 * Reads what an import into files needs, with the fewest requests: the pool first, because without it the rest is not
 * worth asking for, then the chosen clients, the identity pool with its roles, and MFA settings while MFA is on; and
 * `more` parts where a kind of import needs them.
 * A pool that does not exist is a pool that was not found: no error. Everything that was not allowed or failed is a
 * UserError, because files made of half the facts would be wrong.
 */
export async function readForImport(
  session: HeldSession,
  choice: ImportChoice,
  signal: AbortSignal,
  more: readonly SnapshotPart[] = [],
): Promise<AuthSnapshot> {
  const { userPoolId, webClientId, nativeClientId, identityPoolId } = choice;
  const { takeSnapshot } = await import('../aws/takeSnapshot.js');
  const pool = shapes.userPool.test(userPoolId)
    ? await takeSnapshot(session, { userPoolId, parts: ['userPool'], signal }).catch(unlessNotFound)
    : undefined;
  if (!pool) return withoutPool(session.region, userPoolId);
  const { userPool } = pool.parts;

  const parts: SnapshotPart[] = ['userPoolClients'];
  if (readOf(userPool).MfaConfiguration !== 'OFF') parts.push('mfaConfig');
  if (identityPoolId !== undefined) parts.push('identityPools');
  parts.push(...more.filter((part) => part !== 'userPool' && !parts.includes(part)));
  const rest = await takeSnapshot(session, {
    userPoolId,
    parts,
    clientIds: [...new Set([webClientId, nativeClientId])].filter((id) => shapes.client.test(id)),
    identityPoolIds: [identityPoolId ?? ''].filter((id) => shapes.identityPool.test(id)),
    settlesTrust: true,
    signal,
  });
  for (const part of parts) readOf<unknown>(rest.parts[part]);
  const { identityPools } = rest.parts;
  if (identityPoolId !== undefined) for (const { roles } of readOf(identityPools)) readOf(roles);
  return { ...rest, parts: { ...rest.parts, userPool } };
}

function readOf<T>(reading: Reading<T>): T {
  switch (reading.status) {
    case 'read':
      return reading.value;
    case 'denied':
      throw deniedError(reading.action);
    case 'failed':
      throw new UserError(reading.message, l10n.t('Try again in a minute.'), { kind: 'aws' });
    case 'unread':
      throw new Error('A part was not read.');
  }
}

/** Says which IAM action these credentials lack. */
export const deniedError = (action: string): UserError =>
  new UserError(l10n.t('Access denied to {0}.', action), l10n.t('Allow {0} for these credentials.', action), {
    kind: 'denied',
    action,
  });

function unlessNotFound(error: unknown): undefined {
  if (error instanceof UserError && error.kind === 'notFound') return undefined;
  throw error;
}

const withoutPool = (region: string, userPoolId: string): AuthSnapshot => ({
  region,
  userPoolId,
  takenAt: new Date().toISOString(),
  parts: { ...unreadParts, userPool: { status: 'read', value: { Id: '', Name: '' } } },
});
