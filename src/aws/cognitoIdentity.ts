import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DeleteIdentityPoolCommand,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  IdentityPool$,
  ListIdentityPoolsCommand,
  SetIdentityPoolRolesCommand,
  SetIdentityPoolRolesInput$,
  UpdateIdentityPoolCommand,
  type CognitoIdentityClientConfig,
} from '@aws-sdk/client-cognito-identity';

export const createClient = (config: CognitoIdentityClientConfig) => new CognitoIdentityClient(config);

/** The operations of identity pools that are sent, by AWS's names. */
export const commands = {
  CreateIdentityPool: CreateIdentityPoolCommand,
  DeleteIdentityPool: DeleteIdentityPoolCommand,
  DescribeIdentityPool: DescribeIdentityPoolCommand,
  GetIdentityPoolRoles: GetIdentityPoolRolesCommand,
  ListIdentityPools: ListIdentityPoolsCommand,
  SetIdentityPoolRoles: SetIdentityPoolRolesCommand,
  UpdateIdentityPool: UpdateIdentityPoolCommand,
};

/** What these calls can send, as the SDK describes it to itself. */
export const inputSchemas = {
  UpdateIdentityPool: IdentityPool$,
  SetIdentityPoolRoles: SetIdentityPoolRolesInput$,
};
