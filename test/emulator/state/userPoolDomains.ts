import type {
  DescribeUserPoolDomainCommandInput,
  DescribeUserPoolDomainResponse,
  DomainDescriptionType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { userPoolDomains } from './userPools';

/** A domain that is up and serving. */
export const anActiveDomain = (
  accountId: string,
  userPoolId: string,
  domain: string,
): DomainDescriptionType & { Domain: string; UserPoolId: string } => ({
  UserPoolId: userPoolId,
  AWSAccountId: accountId,
  Domain: domain,
  S3Bucket: 'aws-cognito-prod-assets',
  CloudFrontDistribution: 'd111111abcdef8.cloudfront.net',
  Version: '20240101000000',
  Status: 'ACTIVE',
  ManagedLoginVersion: 1,
});

/** An unknown domain is no error: AWS answers with an empty description. */
export function describeUserPoolDomain(
  input: DescribeUserPoolDomainCommandInput,
  call: Call,
): DescribeUserPoolDomainResponse {
  return { DomainDescription: call.here.get(userPoolDomains).get(input.Domain ?? '') ?? {} };
}
