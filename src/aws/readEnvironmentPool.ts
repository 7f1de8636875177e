import type { PoolReading } from '../environments/compareEnvironments';
import { UserError } from '../errors';
import type { EnvironmentFacts } from '../model/trackedEnvironment';
import { regionOfId } from '../project/references/idPatterns';
import type { HeldSession } from './awsSession';
import { takeSnapshot } from './takeSnapshot';

const parts = ['userPool', 'userPoolClients', 'identityPools', 'groups'] as const;

interface ReadingOptions {
  readonly signal: AbortSignal;
  /** The files of Gen 2 also say which second factors there are: one more request. */
  readonly withMfa?: boolean;
}

/**
 * What a comparison wants to know of the pool an environment uses, with few requests: of app clients and identity
 * pools only those it imports. What fails is told, not thrown: the other environments can be compared all the same.
 */
export async function readEnvironmentPool(
  openSession: () => Promise<HeldSession>,
  { userPoolId, webClientId, nativeClientId, identityPoolId }: EnvironmentFacts,
  { withMfa = false, signal }: ReadingOptions,
): Promise<PoolReading> {
  if (userPoolId === undefined) return { status: 'unread' };
  try {
    const session = await openSession();
    const region = regionOfId(userPoolId);
    const snapshot = await takeSnapshot(region === undefined ? session : session.inRegion(region), {
      userPoolId,
      parts: [
        ...(identityPoolId === undefined ? parts.filter((part) => part !== 'identityPools') : parts),
        ...(withMfa ? (['mfaConfig'] as const) : []),
      ],
      clientIds: [...new Set([webClientId, nativeClientId])].filter((id) => id !== undefined),
      ...(identityPoolId !== undefined && { identityPoolIds: [identityPoolId] }),
      signal,
    });
    if (identityPoolId !== undefined) return { status: 'read', snapshot };
    // None is imported, so that there is none to compare.
    const identityPools = { status: 'read', value: [] } as const;
    return { status: 'read', snapshot: { ...snapshot, parts: { ...snapshot.parts, identityPools } } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.kind === 'notFound'
      ? { status: 'missing' }
      : { status: 'failed', message: error.message, error };
  }
}
