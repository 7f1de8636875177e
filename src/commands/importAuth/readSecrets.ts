import type { AwsSession } from '../../aws/awsSession';
import type { SecretSlot } from '../../model/importPlan';

/** The secrets a plan leaves out, by placeholder, read from Cognito now. */
export async function readSecrets(
  openSession: () => Promise<AwsSession>,
  region: string,
  slots: readonly SecretSlot[],
): Promise<ReadonlyMap<string, string>> {
  const { readClientSecret } = await import('../../aws/readClientSecret.js');
  const session = (await openSession()).inRegion(region);
  const secrets = slots.map(async ({ placeholder, userPoolId, userPoolClientId }) => {
    return [placeholder, await readClientSecret(session, { userPoolId, userPoolClientId })] as const;
  });
  return new Map(await Promise.all(secrets));
}
