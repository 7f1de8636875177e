import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import type { Service } from '../service';
import { ServiceError } from '../serviceError';
import { cognitoIdpConstraints } from './cognitoIdpConstraints';
import { listGroups } from './groups';
import { describeIdentityProvider, listIdentityProviders } from './identityProviders';
import { getUserPoolMfaConfig } from './mfa';
import { describeUserPoolClient, listUserPoolClients } from './userPoolClients';
import { describeUserPoolDomain } from './userPoolDomains';
import { seedUserPools } from './userPoolSeed';
import { describeUserPool, listUserPools } from './userPools';

/** Amazon Cognito user pools. */
export const cognitoIdp: Service = {
  name: 'cognito-idp',
  protocol: 'json11',
  sdk,
  targetPrefix: 'AWSCognitoIdentityProviderService',
  validationError: 'InvalidParameterException',
  constraints: cognitoIdpConstraints,
  invalidPageToken: () => new ServiceError('InvalidParameterException', 'Invalid pagination token'),
  resourceArn(input, call) {
    const { UserPoolId } = input as { UserPoolId?: string };
    return UserPoolId && `arn:aws:cognito-idp:${call.region}:${call.accountId}:userpool/${UserPoolId}`;
  },
  seedRegion: seedUserPools,
  operations: {
    ListUserPools: listUserPools,
    DescribeUserPool: describeUserPool,
    ListUserPoolClients: listUserPoolClients,
    DescribeUserPoolClient: describeUserPoolClient,
    GetUserPoolMfaConfig: getUserPoolMfaConfig,
    ListIdentityProviders: listIdentityProviders,
    DescribeIdentityProvider: describeIdentityProvider,
    ListGroups: listGroups,
    DescribeUserPoolDomain: describeUserPoolDomain,
  },
};
