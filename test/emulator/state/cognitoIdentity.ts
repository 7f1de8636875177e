import * as sdk from '@aws-sdk/client-cognito-identity';
import type { Service } from '../service';
import { ServiceError } from '../serviceError';
import { seedIdentityPools } from './identityPoolSeed';
import { describeIdentityPool, getIdentityPoolRoles, listIdentityPools } from './identityPools';

/** Amazon Cognito identity pools. */
export const cognitoIdentity: Service = {
  name: 'cognito-identity',
  protocol: 'json11',
  sdk,
  targetPrefix: 'AWSCognitoIdentityService',
  validationError: 'ValidationException',
  constraints: {
    IdentityPoolId: { min: 1, max: 55, pattern: '[\\w-]+:[0-9a-f-]+' },
    MaxResults: { min: 1, max: 60 },
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
  operations: {
    ListIdentityPools: listIdentityPools,
    DescribeIdentityPool: describeIdentityPool,
    GetIdentityPoolRoles: getIdentityPoolRoles,
  },
};
