import type { ListGroupsCommandInput, ListGroupsResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { userPoolOf } from './userPools';

export function listGroups(input: ListGroupsCommandInput, call: Call): ListGroupsResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const page = call.page([...record.groups.values()], (group) => group.GroupName, {
    token: input.NextToken,
    limit: input.Limit || 60,
    query: record.pool.Id,
  });
  return {
    Groups: page.items,
    ...(page.nextToken !== undefined && { NextToken: page.nextToken }),
  };
}
