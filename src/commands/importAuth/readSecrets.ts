import type { HeldSession } from '../../aws/awsSession';
import { regionOfUserPool } from '../../compatibility/regionOfUserPool';
import type { SecretSlot } from '../../model/importPlan';

/** The secrets a plan leaves out, by placeholder, read from Cognito now, with the session for each one's user pool. */
export async function readSecrets(
  sessionFor: (userPoolId: string) => Promise<HeldSession>,
  slots: readonly SecretSlot[],
): Promise<ReadonlyMap<string, string>> {
  const { readClientSecret } = await import('../../aws/readClientSecret.js');
  const secrets = slots.map(async ({ placeholder, userPoolId, userPoolClientId }) => {
    const session = (await sessionFor(userPoolId)).inRegion(regionOfUserPool(userPoolId));
    return [placeholder, await readClientSecret(session, { userPoolId, userPoolClientId })] as const;
  });
  return new Map(await Promise.all(secrets));
}
