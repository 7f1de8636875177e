import type {
  CreateUserPoolClientCommandInput,
  CreateUserPoolClientResponse,
  DeleteUserPoolClientCommandInput,
  DescribeUserPoolClientCommandInput,
  DescribeUserPoolClientResponse,
  ListUserPoolClientsCommandInput,
  ListUserPoolClientsResponse,
  UpdateUserPoolClientCommandInput,
  UpdateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { nextTokenOf } from './update';
import { checkUserPoolClient, settingsOfNewClient, updatedUserPoolClient } from './userPoolClientSettings';
import { userPoolOf, type UserPoolClient, type UserPoolRecord } from './userPools';

const clientsPerPool = 1000;

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
    ...nextTokenOf(page),
  };
}

export function describeUserPoolClient(
  input: DescribeUserPoolClientCommandInput,
  call: Call,
): DescribeUserPoolClientResponse {
  return { UserPoolClient: userPoolClientOf(userPoolOf(call, input.UserPoolId), input.ClientId) };
}

export function createUserPoolClient(
  input: CreateUserPoolClientCommandInput,
  call: Call,
): CreateUserPoolClientResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { ids } = call.world;
  const now = call.world.now();
  if (input.GenerateSecret && input.ClientSecret !== undefined) {
    throw new ServiceError(
      'InvalidParameterException',
      'GenerateSecret and ClientSecret cannot be given together.',
    );
  }
  const ClientSecret = input.GenerateSecret ? ids.clientSecret() : input.ClientSecret;
  const client: UserPoolClient = {
    UserPoolId: record.pool.Id,
    ClientName: input.ClientName,
    ClientId: ids.userPoolClientId(),
    ...(ClientSecret !== undefined && { ClientSecret }),
    LastModifiedDate: now,
    CreationDate: now,
    ...settingsOfNewClient(input),
  };
  checkUserPoolClient(client, record, 'creating');
  if (record.clients.size >= clientsPerPool) {
    throw new ServiceError(
      'LimitExceededException',
      `Exceeded the limit of ${clientsPerPool} clients for the user pool.`,
    );
  }
  record.clients.set(client.ClientId, client);
  return { UserPoolClient: client };
}

export function updateUserPoolClient(
  input: UpdateUserPoolClientCommandInput,
  call: Call,
): UpdateUserPoolClientResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const before = userPoolClientOf(record, input.ClientId);
  const client = updatedUserPoolClient(before, input, call.world.updateSemantics);
  checkUserPoolClient(client, record, 'updating');
  client.LastModifiedDate = call.world.now();
  record.clients.set(client.ClientId, client);
  return { UserPoolClient: client };
}

export function deleteUserPoolClient(input: DeleteUserPoolClientCommandInput, call: Call): object {
  const record = userPoolOf(call, input.UserPoolId);
  const { ClientId } = userPoolClientOf(record, input.ClientId);
  record.clients.delete(ClientId);
  record.branding.delete(ClientId);
  return {};
}
