import type { HeldSession } from '../aws/awsSession';
import type { AccountOwner } from '../model/accountOwner';

interface CliSessionOptions {
  readonly profile?: string | undefined;
  readonly region?: string | undefined;
  /** For whom AWS is asked: nothing is, with credentials of another account than theirs. Empty where no project is. */
  readonly owners: readonly AccountOwner[];
}

/**
 * Credentials that were asked for, or the process has, else those of the profile that is named for the owners. For the
 * Region given or else the configured one. Loads the SDK.
 */
export async function openCliSession({ profile, region, owners }: CliSessionOptions): Promise<HeldSession> {
  // Said once in the documentation, not in front of every run.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { openSession } = await import('../aws/awsSession.js');
  const attempts = Number(process.env.AWS_MAX_ATTEMPTS);
  const chosen = profile ?? (hasCredentials() ? undefined : owners.find((owner) => owner.profile)?.profile);
  const session = await openSession({
    ...(chosen !== undefined && { profile: chosen }),
    ...(region !== undefined && { region }),
    ...(Number.isInteger(attempts) && attempts > 0 && { maxAttempts: attempts }),
  });
  return session.heldTo(...owners);
}

/** Whether somebody gave this process credentials: a build has those, and none of a person's profiles. */
const hasCredentials = (): boolean =>
  [
    ...['AWS_PROFILE', 'AWS_ACCESS_KEY_ID', 'AWS_WEB_IDENTITY_TOKEN_FILE'],
    ...['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'],
  ].some((name) => Boolean(process.env[name]));
