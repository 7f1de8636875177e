import {
  CognitoIdentityProviderClient,
  CreateManagedLoginBrandingCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolDomainCommand,
  DeleteManagedLoginBrandingCommand,
  DeleteUserPoolClientCommand,
  DeleteUserPoolDomainCommand,
  DescribeIdentityProviderCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetGroupCommand,
  GetUserPoolMfaConfigCommand,
  ListGroupsCommand,
  ListIdentityProvidersCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  SetUserPoolMfaConfigCommand,
  SetUserPoolMfaConfigRequest$,
  UpdateGroupCommand,
  UpdateGroupRequest$,
  UpdateIdentityProviderCommand,
  UpdateIdentityProviderRequest$,
  UpdateUserPoolClientCommand,
  UpdateUserPoolClientRequest$,
  UpdateUserPoolCommand,
  UpdateUserPoolRequest$,
  type CognitoIdentityProviderClientConfig,
} from '@aws-sdk/client-cognito-identity-provider';

export const createClient = (config: CognitoIdentityProviderClientConfig) =>
  new CognitoIdentityProviderClient(config);

/** The operations of user pools that are sent, by AWS's names. */
export const commands = {
  CreateManagedLoginBranding: CreateManagedLoginBrandingCommand,
  CreateUserPoolClient: CreateUserPoolClientCommand,
  CreateUserPoolDomain: CreateUserPoolDomainCommand,
  DeleteManagedLoginBranding: DeleteManagedLoginBrandingCommand,
  DeleteUserPoolClient: DeleteUserPoolClientCommand,
  DeleteUserPoolDomain: DeleteUserPoolDomainCommand,
  DescribeIdentityProvider: DescribeIdentityProviderCommand,
  DescribeManagedLoginBrandingByClient: DescribeManagedLoginBrandingByClientCommand,
  DescribeUserPool: DescribeUserPoolCommand,
  DescribeUserPoolClient: DescribeUserPoolClientCommand,
  DescribeUserPoolDomain: DescribeUserPoolDomainCommand,
  GetGroup: GetGroupCommand,
  GetUserPoolMfaConfig: GetUserPoolMfaConfigCommand,
  ListGroups: ListGroupsCommand,
  ListIdentityProviders: ListIdentityProvidersCommand,
  ListUserPoolClients: ListUserPoolClientsCommand,
  ListUserPools: ListUserPoolsCommand,
  SetUserPoolMfaConfig: SetUserPoolMfaConfigCommand,
  UpdateGroup: UpdateGroupCommand,
  UpdateIdentityProvider: UpdateIdentityProviderCommand,
  UpdateUserPool: UpdateUserPoolCommand,
  UpdateUserPoolClient: UpdateUserPoolClientCommand,
};

/** What these calls can send, as the SDK describes it to itself. */
export const inputSchemas = {
  SetUserPoolMfaConfig: SetUserPoolMfaConfigRequest$,
  UpdateGroup: UpdateGroupRequest$,
  UpdateIdentityProvider: UpdateIdentityProviderRequest$,
  UpdateUserPool: UpdateUserPoolRequest$,
  UpdateUserPoolClient: UpdateUserPoolClientRequest$,
};
