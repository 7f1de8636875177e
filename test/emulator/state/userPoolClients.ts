import type {
  DescribeUserPoolClientCommandInput,
  DescribeUserPoolClientResponse,
  ListUserPoolClientsCommandInput,
  ListUserPoolClientsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { userPoolOf, type UserPoolClient, type UserPoolRecord } from './userPools';

export function userPoolClientOf(record: UserPoolRecord, clientId: string | undefined): UserPoolClient {
  const client = record.clients.get(clientId ?? '');
  if (!client) {
    throw new ServiceError('ResourceNotFoundException', `User pool client ${clientId} does not exist.`);
  }
  return client;
}

export function listUserPoolClients(
  input: ListUserPoolClientsCommandInput,
  call: Call,
): ListUserPoolClientsResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const page = call.page([...record.clients.values()], (client) => client.ClientId, {
    token: input.NextToken,
    limit: input.MaxResults ?? 60,
    query: record.pool.Id,
  });
  return {
    UserPoolClients: page.items.map(({ ClientId, UserPoolId, ClientName }) => ({
      ClientId,
      UserPoolId,
      ...(ClientName !== undefined && { ClientName }),
    })),
    ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
  };
}

export function describeUserPoolClient(
  input: DescribeUserPoolClientCommandInput,
  call: Call,
): DescribeUserPoolClientResponse {
  return { UserPoolClient: userPoolClientOf(userPoolOf(call, input.UserPoolId), input.ClientId) };
}
