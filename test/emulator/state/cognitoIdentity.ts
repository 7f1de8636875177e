import * as sdk from '@aws-sdk/client-cognito-identity';
import type { Service } from '../service';
import { ServiceError } from '../serviceError';
import { seedIdentityPools } from './identityPoolSeed';
import { getCredentialsForIdentity, getId, storeOfIdentity } from './identities';
import { getIdentityPoolRoles, setIdentityPoolRoles } from './identityPoolRoles';
import * as pools from './identityPools';

/** Requests a second. Listing and changing identity pools has limits too, but AWS publishes no numbers for them. */
const documentedQuotas: Readonly<Record<string, number>> = { GetId: 25, GetCredentialsForIdentity: 200 };

/** Amazon Cognito identity pools. */
export const cognitoIdentity: Service = {
  name: 'cognito-identity',
  protocol: 'json11',
  sdk,
  targetPrefix: 'AWSCognitoIdentityService',
  validationError: 'ValidationException',
  constraints: {
    IdentityPoolId: { min: 1, max: 55, pattern: '[\\w-]+:[0-9a-f-]+' },
    IdentityId: { min: 1, max: 55, pattern: '[\\w-]+:[0-9a-f-]+' },
    IdentityPoolName: { min: 1, max: 128, pattern: '[\\w\\s+=,.@-]+' },
    DeveloperProviderName: { min: 1, max: 128, pattern: '[\\w._-]+' },
    'CognitoIdentityProvider.ProviderName': { min: 1, max: 128, pattern: '[\\w._:/-]+' },
    'CognitoIdentityProvider.ClientId': { min: 1, max: 128, pattern: '[\\w_]+' },
    SupportedLoginProviders: { max: 10 },
    Roles: { max: 2 },
    RoleMappings: { max: 10 },
    Logins: { max: 10 },
    MaxResults: { min: 1, max: 60 },
    NextToken: { min: 1, pattern: '[\\S]+' },
  },
  invalidPageToken: () => new ServiceError('InvalidParameterException', 'Invalid pagination token'),
  resourceArn(input, call) {
    const { IdentityPoolId } = input as { IdentityPoolId?: string };
    return (
      IdentityPoolId &&
      `arn:aws:cognito-identity:${call.region}:${call.accountId}:identitypool/${IdentityPoolId}`
    );
  },
  seedRegion: seedIdentityPools,
  quota(operation) {
    const perSecond = documentedQuotas[operation];
    return perSecond === undefined ? [] : [{ category: operation, perSecond }];
  },
  unsigned: { operations: new Set(['GetId', 'GetCredentialsForIdentity']), locate: storeOfIdentity },
  operations: {
    CreateIdentityPool: pools.createIdentityPool,
    DescribeIdentityPool: pools.describeIdentityPool,
    ListIdentityPools: pools.listIdentityPools,
    UpdateIdentityPool: pools.updateIdentityPool,
    DeleteIdentityPool: pools.deleteIdentityPool,
    GetIdentityPoolRoles: getIdentityPoolRoles,
    SetIdentityPoolRoles: setIdentityPoolRoles,
    GetId: getId,
    GetCredentialsForIdentity: getCredentialsForIdentity,
  },
};
