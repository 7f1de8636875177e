import * as assert from 'node:assert/strict';
import {
  AdminAddUserToGroupCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  CreateGroupCommand,
  ListGroupsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { readPages, refuses, type ContractCheck } from '../contractCheck';
import type { ScratchAccount } from '../scratchAccount';
import { createUser, poolByEmail } from './poolByEmail';

const groupWithUser = async (aws: ScratchAccount) => {
  const UserPoolId = await poolByEmail(aws);
  const Username = await createUser(aws, UserPoolId, 'jane@example.com');
  await aws.cognito.send(new CreateGroupCommand({ UserPoolId, GroupName: 'admins' }));
  await aws.cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'admins' }));
  const groupsOfUser = async () => {
    const { Groups } = await aws.cognito.send(new AdminListGroupsForUserCommand({ UserPoolId, Username }));
    return Groups?.map(({ GroupName }) => GroupName);
  };
  return { UserPoolId, Username, groupsOfUser };
};

export const groups: readonly ContractCheck[] = [
  {
    operation: 'cognito-idp.CreateGroup',
    title: 'role and precedence; the same name twice is refused',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      const RoleArn = 'arn:aws:iam::123456789012:role/contract-admins';
      const create = new CreateGroupCommand({ UserPoolId, GroupName: 'admins', RoleArn, Precedence: 3 });
      const { Group } = await aws.cognito.send(create);
      assert.equal(Group?.RoleArn, RoleArn);
      assert.equal(Group.Precedence, 3);
      await refuses(aws.cognito.send(create), 'GroupExistsException');
    },
  },
  {
    operation: 'cognito-idp.ListGroups',
    title: 'pages by Limit and NextToken',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      for (let made = 0; made < 5; made++)
        await aws.cognito.send(new CreateGroupCommand({ UserPoolId, GroupName: `group${made}` }));
      const pages = await readPages(2, async (NextToken) => {
        const page = await aws.cognito.send(new ListGroupsCommand({ UserPoolId, Limit: 2, NextToken }));
        return { items: page.Groups, next: page.NextToken };
      });
      assert.equal(new Set(pages.flat().map(({ GroupName }) => GroupName)).size, 5);
    },
  },
  {
    operation: 'cognito-idp.AdminAddUserToGroup',
    title: 'a group the pool does not have is not found',
    async run(aws) {
      const { UserPoolId, Username } = await groupWithUser(aws);
      await refuses(
        aws.cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: 'nobodies' })),
        'ResourceNotFoundException',
      );
    },
  },
  {
    operation: 'cognito-idp.AdminListGroupsForUser',
    title: 'lists the groups of a user',
    async run(aws) {
      const { groupsOfUser } = await groupWithUser(aws);
      assert.deepEqual(await groupsOfUser(), ['admins']);
    },
  },
  {
    operation: 'cognito-idp.AdminRemoveUserFromGroup',
    title: 'the user is out of the group',
    async run(aws) {
      const { UserPoolId, Username, groupsOfUser } = await groupWithUser(aws);
      await aws.cognito.send(
        new AdminRemoveUserFromGroupCommand({ UserPoolId, Username, GroupName: 'admins' }),
      );
      assert.deepEqual(await groupsOfUser(), []);
    },
  },
];
