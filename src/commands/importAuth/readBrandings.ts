import type { AwsSession } from '../../aws/awsSession';
import type { Report } from '../../importWizard/wizardReader';
import type { AuthSnapshot } from '../../model/authSnapshot';

/** The managed login styles for a snapshot that has the pool's domains and app clients; unread when it lacks them. */
export async function readBrandings(
  session: AwsSession,
  { userPoolId, parts: { domains, userPoolClients } }: AuthSnapshot,
  signal: AbortSignal,
  onProgress: Report,
): Promise<AuthSnapshot['parts']['managedLoginBrandings']> {
  if (domains.status !== 'read' || userPoolClients.status !== 'read') return { status: 'unread' };
  const { readManagedLoginBrandings } = await import('../../aws/readManagedLoginBrandings.js');
  return readManagedLoginBrandings(
    { session, userPoolId, signal, onProgress },
    domains.value,
    userPoolClients.value,
  );
}
