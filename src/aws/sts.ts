import { GetCallerIdentityCommand, STSClient, type STSClientConfig } from '@aws-sdk/client-sts';

export { getDefaultRoleAssumer, getDefaultRoleAssumerWithWebIdentity } from '@aws-sdk/client-sts';

export const createClient = (config: STSClientConfig) => new STSClient(config);

/** The operations of STS that are sent, by AWS's names; the role assumers send theirs themselves. */
export const commands = { GetCallerIdentity: GetCallerIdentityCommand };
