import {
  AddPermissionCommand,
  GetPolicyCommand,
  LambdaClient,
  RemovePermissionCommand,
  type LambdaClientConfig,
} from '@aws-sdk/client-lambda';

export const createClient = (config: LambdaClientConfig) => new LambdaClient(config);

/** The operations of Lambda that are sent, by AWS's names. */
export const commands = {
  AddPermission: AddPermissionCommand,
  GetPolicy: GetPolicyCommand,
  RemovePermission: RemovePermissionCommand,
};
