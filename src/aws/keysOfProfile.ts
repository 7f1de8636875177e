import type { AccountOwner } from '../model/accountOwner';
import { openSession, type SessionOptions } from './awsSession';

/**
 * The keys of a profile as environment variables, for a program that is started with them. Not for anything that is
 * kept, shown or logged.
 */
export async function keysOfProfile({
  region,
  owner,
  ...options
}: Pick<SessionOptions, 'profile' | 'mfaCodeProvider'> & {
  readonly region?: string | undefined;
  /** For whom the program is started: it gets no keys of another account. */
  readonly owner: AccountOwner;
}): Promise<Readonly<Record<string, string>>> {
  const session = await openSession({ ...options, ...(region !== undefined && { region }) });
  try {
    const { accessKeyId, secretAccessKey, sessionToken } = await session.heldTo(owner).keys();
    return {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      ...(sessionToken !== undefined && { AWS_SESSION_TOKEN: sessionToken }),
      AWS_REGION: session.region,
    };
  } finally {
    session.dispose();
  }
}
