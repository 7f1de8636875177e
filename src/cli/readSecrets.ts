import type { HeldSession } from '../aws/awsSession';
import type { FilePlan } from '../model/importPlan';

/** The only moment a secret is in our hands. */
export async function readSecrets(
  { secrets }: FilePlan,
  session: HeldSession,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  if (secrets.length === 0) return new Map();
  const { readClientSecret } = await import('../aws/readClientSecret.js');
  return new Map(
    await Promise.all(
      secrets.map(async ({ placeholder, userPoolId, userPoolClientId }): Promise<[string, string]> => {
        return [placeholder, await readClientSecret(session, { userPoolId, userPoolClientId, signal })];
      }),
    ),
  );
}
