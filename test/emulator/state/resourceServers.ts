import type {
  CreateResourceServerCommandInput,
  CreateResourceServerResponse,
  DescribeResourceServerCommandInput,
  DescribeResourceServerResponse,
  ListResourceServersCommandInput,
  ListResourceServersResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { nextTokenOf } from './update';
import { userPoolOf } from './userPools';

export function createResourceServer(
  input: CreateResourceServerCommandInput,
  call: Call,
): CreateResourceServerResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { Identifier = '', Name, Scopes = [] } = input;
  if (record.resourceServers.has(Identifier)) {
    throw new ServiceError('InvalidParameterException', `${Identifier} already exists in user pool.`);
  }
  const ResourceServer = {
    UserPoolId: record.pool.Id,
    Identifier,
    Name,
    ...(Scopes.length > 0 && { Scopes }),
  };
  record.resourceServers.set(Identifier, ResourceServer);
  return { ResourceServer };
}

export function describeResourceServer(
  input: DescribeResourceServerCommandInput,
  call: Call,
): DescribeResourceServerResponse {
  const ResourceServer = userPoolOf(call, input.UserPoolId).resourceServers.get(input.Identifier ?? '');
  if (!ResourceServer) {
    throw new ServiceError(
      'ResourceNotFoundException',
      `Resource server ${input.Identifier} does not exist.`,
    );
  }
  return { ResourceServer };
}

export function listResourceServers(
  input: ListResourceServersCommandInput,
  call: Call,
): ListResourceServersResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const page = call.page([...record.resourceServers.values()], ({ Identifier }) => Identifier, {
    token: input.NextToken,
    limit: input.MaxResults ?? 50,
    query: record.pool.Id,
  });
  return { ResourceServers: page.items, ...nextTokenOf(page) };
}
