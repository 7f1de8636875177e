import type {
  CreateGroupCommandInput,
  CreateGroupResponse,
  DeleteGroupCommandInput,
  GetGroupCommandInput,
  GetGroupResponse,
  GroupType,
  ListGroupsCommandInput,
  ListGroupsResponse,
  UpdateGroupCommandInput,
  UpdateGroupResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { nextTokenOf, updated, withoutEmpty } from './update';
import { userPoolOf, type UserPoolRecord } from './userPools';

export type Group = GroupType & { GroupName: string };

const groupsPerPool = 10_000;

export function groupOf(record: UserPoolRecord, name: string | undefined): Group {
  const group = record.groups.get(name ?? '');
  if (!group) throw new ServiceError('ResourceNotFoundException', 'Group not found.');
  return group;
}

export function listGroups(input: ListGroupsCommandInput, call: Call): ListGroupsResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const page = call.page([...record.groups.values()], (group) => group.GroupName, {
    token: input.NextToken,
    limit: input.Limit || 60,
    query: record.pool.Id,
  });
  return { Groups: page.items, ...nextTokenOf(page) };
}

export function getGroup(input: GetGroupCommandInput, call: Call): GetGroupResponse {
  return { Group: groupOf(userPoolOf(call, input.UserPoolId), input.GroupName) };
}

export function createGroup(input: CreateGroupCommandInput, call: Call): CreateGroupResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { GroupName = '', Description, RoleArn, Precedence } = input;
  if (record.groups.has(GroupName)) {
    throw new ServiceError('GroupExistsException', 'A group with the name already exists.');
  }
  if (record.groups.size >= groupsPerPool) {
    throw new ServiceError('LimitExceededException', `User pool has ${groupsPerPool} groups already.`);
  }
  const now = call.world.now();
  const group = withoutEmpty<Group>({
    GroupName,
    UserPoolId: record.pool.Id,
    Description,
    RoleArn,
    Precedence,
    LastModifiedDate: now,
    CreationDate: now,
  });
  record.groups.set(GroupName, group);
  return { Group: group };
}

/** Nobody has measured what AWS does with an omitted field here, so only `reset-all` drops it. */
export function updateGroup(input: UpdateGroupCommandInput, call: Call): UpdateGroupResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const before = groupOf(record, input.GroupName);
  const { Description, RoleArn, Precedence } = input;
  const after = updated<Group>(before, withoutEmpty({ Description, RoleArn, Precedence }), {
    semantics: call.world.updateSemantics === 'reset-all' ? 'reset-all' : 'preserve-all',
    fields: ['Description', 'RoleArn', 'Precedence'],
    defaults: {},
  });
  const group = { ...after, LastModifiedDate: call.world.now() };
  record.groups.set(group.GroupName, group);
  return { Group: group };
}

export function deleteGroup(input: DeleteGroupCommandInput, call: Call): object {
  const record = userPoolOf(call, input.UserPoolId);
  const { GroupName } = groupOf(record, input.GroupName);
  record.groups.delete(GroupName);
  for (const user of record.users.values()) user.groups.delete(GroupName);
  return {};
}
