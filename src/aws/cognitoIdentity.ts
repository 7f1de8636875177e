import {
  CognitoIdentityClient,
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  ListIdentityPoolsCommand,
  type CognitoIdentityClientConfig,
} from '@aws-sdk/client-cognito-identity';

export const createClient = (config: CognitoIdentityClientConfig) => new CognitoIdentityClient(config);

/** The operations of identity pools that are sent, by AWS's names. */
export const commands = {
  DescribeIdentityPool: DescribeIdentityPoolCommand,
  GetIdentityPoolRoles: GetIdentityPoolRolesCommand,
  ListIdentityPools: ListIdentityPoolsCommand,
};
