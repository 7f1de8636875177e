import {
  CreateRoleCommand,
  DeleteRoleCommand,
  GetRoleCommand,
  IAMClient,
  ListRolesCommand,
  SimulatePrincipalPolicyCommand,
  UpdateAssumeRolePolicyCommand,
  type IAMClientConfig,
} from '@aws-sdk/client-iam';

export const createClient = (config: IAMClientConfig) => new IAMClient(config);

/** The operations of IAM that are sent, by AWS's names. */
export const commands = {
  CreateRole: CreateRoleCommand,
  DeleteRole: DeleteRoleCommand,
  GetRole: GetRoleCommand,
  ListRoles: ListRolesCommand,
  SimulatePrincipalPolicy: SimulatePrincipalPolicyCommand,
  UpdateAssumeRolePolicy: UpdateAssumeRolePolicyCommand,
};
