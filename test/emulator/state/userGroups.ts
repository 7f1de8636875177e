import type {
  AdminAddUserToGroupCommandInput,
  AdminListGroupsForUserCommandInput,
  AdminListGroupsForUserResponse,
  AdminRemoveUserFromGroupCommandInput,
  ListUsersInGroupCommandInput,
  ListUsersInGroupResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { groupOf } from './groups';
import { nextTokenOf } from './update';
import { userPoolOf } from './userPools';
import { toUserType, userOf } from './users';

const groupsPerUser = 100;

export function adminAddUserToGroup(input: AdminAddUserToGroupCommandInput, call: Call): object {
  const record = userPoolOf(call, input.UserPoolId);
  const user = userOf(record, input.Username);
  const { GroupName } = groupOf(record, input.GroupName);
  if (!user.groups.has(GroupName) && user.groups.size >= groupsPerUser) {
    throw new ServiceError('LimitExceededException', `User is in ${groupsPerUser} groups already.`);
  }
  user.groups.add(GroupName);
  return {};
}

export function adminRemoveUserFromGroup(input: AdminRemoveUserFromGroupCommandInput, call: Call): object {
  const record = userPoolOf(call, input.UserPoolId);
  const user = userOf(record, input.Username);
  user.groups.delete(groupOf(record, input.GroupName).GroupName);
  return {};
}

export function adminListGroupsForUser(
  input: AdminListGroupsForUserCommandInput,
  call: Call,
): AdminListGroupsForUserResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const user = userOf(record, input.Username);
  const groups = [...user.groups].map((name) => groupOf(record, name));
  const page = call.page(groups, (group) => group.GroupName, {
    token: input.NextToken,
    limit: input.Limit || 60,
    query: `${record.pool.Id}/${user.username}`,
  });
  return { Groups: page.items, ...nextTokenOf(page) };
}

export function listUsersInGroup(input: ListUsersInGroupCommandInput, call: Call): ListUsersInGroupResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { GroupName } = groupOf(record, input.GroupName);
  const users = [...record.users.values()].filter((user) => user.groups.has(GroupName));
  const page = call.page(users, (user) => user.username, {
    token: input.NextToken,
    limit: input.Limit || 60,
    query: `${record.pool.Id}/${GroupName}`,
  });
  return { Users: page.items.map(toUserType), ...nextTokenOf(page) };
}
