import type { Constraints } from '../validate';

/** Ranges, lengths and patterns of Amazon Cognito user pools, from AWS's public service model. */
export const cognitoIdpConstraints: Constraints = {
  UserPoolId: { min: 1, max: 55, pattern: '[\\w-]+_[0-9a-zA-Z]+' },
  ClientId: { min: 1, max: 128, pattern: '[\\w+]+' },
  'ListUserPoolsRequest.MaxResults': { min: 1, max: 60 },
  'ListUserPoolClientsRequest.MaxResults': { min: 1, max: 60 },
  'ListIdentityProvidersRequest.MaxResults': { min: 0, max: 60 },
  'ListResourceServersRequest.MaxResults': { min: 1, max: 50 },
  Limit: { min: 0, max: 60 },
  NextToken: { min: 1 },
  PaginationToken: { min: 1 },
};
