import type {
  CreateUserPoolDomainCommandInput,
  CreateUserPoolDomainResponse,
  DeleteUserPoolDomainCommandInput,
  DescribeUserPoolDomainCommandInput,
  DescribeUserPoolDomainResponse,
  DomainDescriptionType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { userPoolDomains, userPoolOf } from './userPools';

const distribution = 'd111111abcdef8.cloudfront.net';

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
  CloudFrontDistribution: distribution,
  Version: '20240101000000',
  Status: 'ACTIVE',
  ManagedLoginVersion: 1,
});

const refuse = (message: string): never => {
  throw new ServiceError('InvalidParameterException', message);
};

/** An unknown domain is no error: AWS answers with an empty description. */
export function describeUserPoolDomain(
  input: DescribeUserPoolDomainCommandInput,
  call: Call,
): DescribeUserPoolDomainResponse {
  return { DomainDescription: call.here.get(userPoolDomains).get(input.Domain ?? '') ?? {} };
}

export function createUserPoolDomain(
  input: CreateUserPoolDomainCommandInput,
  call: Call,
): CreateUserPoolDomainResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { Domain = '', CustomDomainConfig, ManagedLoginVersion = 1 } = input;
  const key = CustomDomainConfig ? 'CustomDomain' : 'Domain';
  const reserved = ['aws', 'amazon', 'cognito'].find((word) => Domain.includes(word));
  if (reserved !== undefined && !CustomDomainConfig)
    refuse(`Domain cannot contain reserved word: ${reserved}`);
  if (Domain.includes('.') && !CustomDomainConfig) refuse(`Invalid domain prefix: ${Domain}`);
  if (record.pool[key] !== undefined) refuse('User pool already has a domain configured.');
  // A prefix is part of a host name, so it can be taken once in a Region, by whichever account.
  const taken = call.world.stores
    .all()
    .some((store) => store.region === call.region && store.get(userPoolDomains).has(Domain));
  if (taken) refuse('Domain already associated with another user pool.');
  call.here.get(userPoolDomains).set(Domain, {
    ...anActiveDomain(call.accountId, record.pool.Id, Domain),
    ManagedLoginVersion,
    ...(CustomDomainConfig && { CustomDomainConfig }),
  });
  record.pool = { ...record.pool, [key]: Domain };
  return { ManagedLoginVersion, ...(CustomDomainConfig && { CloudFrontDomain: distribution }) };
}

export function deleteUserPoolDomain(input: DeleteUserPoolDomainCommandInput, call: Call): object {
  const record = userPoolOf(call, input.UserPoolId);
  const { Domain = '' } = input;
  const domains = call.here.get(userPoolDomains);
  if (domains.get(Domain)?.UserPoolId !== record.pool.Id) refuse(`No such domain or user pool exists.`);
  domains.delete(Domain);
  const pool = { ...record.pool };
  if (pool.Domain === Domain) delete pool.Domain;
  else delete pool.CustomDomain;
  record.pool = pool;
  return {};
}
