import {
  CognitoIdentityProviderClient,
  DescribeIdentityProviderCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetUserPoolMfaConfigCommand,
  ListGroupsCommand,
  ListIdentityProvidersCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  type CognitoIdentityProviderClientConfig,
} from '@aws-sdk/client-cognito-identity-provider';

export const createClient = (config: CognitoIdentityProviderClientConfig) =>
  new CognitoIdentityProviderClient(config);

/** The operations of user pools that are sent, by AWS's names. */
export const commands = {
  DescribeIdentityProvider: DescribeIdentityProviderCommand,
  DescribeManagedLoginBrandingByClient: DescribeManagedLoginBrandingByClientCommand,
  DescribeUserPool: DescribeUserPoolCommand,
  DescribeUserPoolClient: DescribeUserPoolClientCommand,
  DescribeUserPoolDomain: DescribeUserPoolDomainCommand,
  GetUserPoolMfaConfig: GetUserPoolMfaConfigCommand,
  ListGroups: ListGroupsCommand,
  ListIdentityProviders: ListIdentityProvidersCommand,
  ListUserPoolClients: ListUserPoolClientsCommand,
  ListUserPools: ListUserPoolsCommand,
};
