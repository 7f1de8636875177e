import type {
  DescribeIdentityProviderCommandInput,
  DescribeIdentityProviderResponse,
  ListIdentityProvidersCommandInput,
  ListIdentityProvidersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { userPoolOf } from './userPools';

export function listIdentityProviders(
  input: ListIdentityProvidersCommandInput,
  call: Call,
): ListIdentityProvidersResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const page = call.page([...record.identityProviders.values()], (provider) => provider.ProviderName, {
    token: input.NextToken,
    limit: input.MaxResults || 60,
    query: record.pool.Id,
  });
  return {
    Providers: page.items.map(({ ProviderName, ProviderType, LastModifiedDate, CreationDate }) => ({
      ProviderName,
      ProviderType,
      LastModifiedDate,
      CreationDate,
    })),
    ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
  };
}

export function describeIdentityProvider(
  input: DescribeIdentityProviderCommandInput,
  call: Call,
): DescribeIdentityProviderResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const provider = record.identityProviders.get(input.ProviderName ?? '');
  if (!provider) {
    throw new ServiceError(
      'ResourceNotFoundException',
      `Identity provider ${input.ProviderName} does not exist.`,
    );
  }
  return { IdentityProvider: provider };
}
