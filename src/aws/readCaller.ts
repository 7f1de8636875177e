import type { Caller } from '../model/caller';
import type { AwsSession } from './awsSession';
import { tryReading } from './reading';

/** Who a session's requests are sent as; asked of AWS once a session. `undefined` when AWS does not say. */
export async function readCaller(session: AwsSession, signal?: AbortSignal): Promise<Caller | undefined> {
  const identity = await tryReading(() => session.identity(signal));
  if (identity.status !== 'read') return undefined;
  const { accountId, arn } = identity.value;
  const profile = session.profile ?? session.loginProfile;
  return { accountId, arn, ...(profile !== undefined && { profile }), credentials: session.loginKind };
}
