import { UserError } from '../errors';
import type { AccountOwner } from '../model/accountOwner';
import { openSession, type SessionOptions } from './awsSession';

/**
 * The keys of a profile as environment variables, for a program that is started with them; `undefined` where no profile
 * is asked for and there are none. Not for anything that is kept, shown or logged.
 */
export async function keysOfProfile({
  region,
  owner,
  ...options
}: Pick<SessionOptions, 'profile' | 'mfaCodeProvider'> & {
  readonly region?: string | undefined;
  /** For whom the program is started: it gets no keys of another account. */
  readonly owner: AccountOwner;
}): Promise<Readonly<Record<string, string>> | undefined> {
  const session = await openSession({ ...options, ...(region !== undefined && { region }) });
  try {
    const keys = await session.keys().catch(noneUnless(options.profile !== undefined));
    if (!keys) return undefined;
    await session.heldTo(owner).ensureAccount();
    const { accessKeyId, secretAccessKey, sessionToken } = keys;
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

const noneUnless = (isWanted: boolean) => (error: unknown) => {
  if (!isWanted && error instanceof UserError && error.kind === 'noCredentials') return undefined;
  throw error;
};
