import * as l10n from '@vscode/l10n';
import type { AuthSnapshot } from '../model/authSnapshot';
import { scopeOfSnapshot, type SnapshotScope } from '../repair/scopeOfSnapshot';
import type { AwsSession } from './awsSession';
import { takeSnapshot } from './takeSnapshot';

/** Limits of a policy, and what they were read from; `snapshot` is absent for a whole Region. */
export interface PolicyScopeReading extends SnapshotScope {
  readonly snapshot?: AuthSnapshot;
}

/** Finds out what belongs to a user pool; without one, everything in the session's account and Region. */
export async function readPolicyScope(
  session: AwsSession,
  { userPoolId, appId }: { readonly userPoolId?: string; readonly appId?: string },
  signal?: AbortSignal,
): Promise<PolicyScopeReading> {
  const place = { accountId: await session.accountId(signal), region: session.region };
  const app = appId === undefined ? {} : { appId };
  if (userPoolId === undefined) return { scope: { ...place, ...app }, open: [] };
  const snapshot = await takeSnapshot(session, {
    userPoolId,
    parts: ['userPool', 'userPoolClients', 'identityProviders', 'identityPools', 'groups'],
    ...(signal && { signal }),
  });
  const { scope, open } = scopeOfSnapshot(snapshot, place);
  return { scope: { ...scope, ...app }, open, snapshot };
}

/** What a policy had to leave open, as a sentence; `undefined` when it is as narrow as it can be. */
export const openInWords = (open: readonly string[]): string | undefined =>
  open.length === 0
    ? undefined
    : l10n.t('This could not be read, so the policy is not limited to it: {0}', open.join(', '));
