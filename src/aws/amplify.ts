import {
  AmplifyClient,
  GetAppCommand,
  GetBranchCommand,
  ListAppsCommand,
  ListBranchesCommand,
  UpdateAppCommand,
  UpdateAppRequest$,
  UpdateBranchCommand,
  UpdateBranchRequest$,
  type AmplifyClientConfig,
} from '@aws-sdk/client-amplify';

export const createClient = (config: AmplifyClientConfig) => new AmplifyClient(config);

/** The operations of Amplify Hosting that are sent, by AWS's names. */
export const commands = {
  GetApp: GetAppCommand,
  GetBranch: GetBranchCommand,
  ListApps: ListAppsCommand,
  ListBranches: ListBranchesCommand,
  UpdateApp: UpdateAppCommand,
  UpdateBranch: UpdateBranchCommand,
};

/** What these calls can send, as the SDK describes it to itself. */
export const inputSchemas = { UpdateApp: UpdateAppRequest$, UpdateBranch: UpdateBranchRequest$ };
