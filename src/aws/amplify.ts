import {
  AmplifyClient,
  GetAppCommand,
  ListBranchesCommand,
  type AmplifyClientConfig,
} from '@aws-sdk/client-amplify';

export const createClient = (config: AmplifyClientConfig) => new AmplifyClient(config);

/** The operations of Amplify Hosting that are sent, by AWS's names. */
export const commands = { GetApp: GetAppCommand, ListBranches: ListBranchesCommand };
