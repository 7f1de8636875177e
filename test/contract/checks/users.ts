import * as assert from 'node:assert/strict';
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { readPages, refuses, type ContractCheck } from '../contractCheck';
import { createUser, goodPassword, poolByEmail } from './poolByEmail';

export const users: readonly ContractCheck[] = [
  {
    operation: 'cognito-idp.AdminCreateUser',
    title: 'signs in by e-mail, is named by a UUID',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      const { User } = await aws.cognito.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: 'jane@example.com',
          TemporaryPassword: goodPassword,
          MessageAction: 'SUPPRESS',
          UserAttributes: [{ Name: 'email', Value: 'jane@example.com' }],
        }),
      );
      assert.match(User?.Username ?? '', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      assert.equal(User?.UserStatus, 'FORCE_CHANGE_PASSWORD');
      assert.equal(User?.Enabled, true);
      assert.equal(User?.Attributes?.find(({ Name }) => Name === 'sub')?.Value, User?.Username);
    },
  },
  {
    operation: 'cognito-idp.AdminCreateUser',
    title: 'the same address twice is refused',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      await createUser(aws, UserPoolId, 'jane@example.com');
      await refuses(createUser(aws, UserPoolId, 'jane@example.com'), 'UsernameExistsException');
    },
  },
  {
    operation: 'cognito-idp.AdminCreateUser',
    title: 'a weak temporary password is refused',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      await refuses(
        aws.cognito.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: 'jane@example.com',
            TemporaryPassword: 'weak',
            MessageAction: 'SUPPRESS',
            UserAttributes: [{ Name: 'email', Value: 'jane@example.com' }],
          }),
        ),
        'InvalidPasswordException',
      );
    },
  },
  {
    operation: 'cognito-idp.AdminCreateUser',
    title: 'an attribute the schema does not have is refused',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      await refuses(
        aws.cognito.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: 'jane@example.com',
            MessageAction: 'SUPPRESS',
            UserAttributes: [
              { Name: 'email', Value: 'jane@example.com' },
              { Name: 'custom:nothing', Value: 'x' },
            ],
          }),
        ),
        'InvalidParameterException',
      );
    },
  },
  {
    operation: 'cognito-idp.AdminGetUser',
    title: 'a known user is shown, an unknown one is not found',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      const username = await createUser(aws, UserPoolId, 'jane@example.com');
      const user = await aws.cognito.send(
        new AdminGetUserCommand({ UserPoolId, Username: 'jane@example.com' }),
      );
      assert.equal(user.Username, username);
      assert.equal(user.UserAttributes?.find(({ Name }) => Name === 'email')?.Value, 'jane@example.com');
      assert.ok(user.UserCreateDate instanceof Date);
      await refuses(
        aws.cognito.send(new AdminGetUserCommand({ UserPoolId, Username: 'nobody@example.com' })),
        'UserNotFoundException',
        /User does not exist/,
      );
    },
  },
  ...(
    [
      ['AdminDisableUser', AdminDisableUserCommand, AdminEnableUserCommand, false],
      ['AdminEnableUser', AdminEnableUserCommand, AdminDisableUserCommand, true],
    ] as const
  ).map(([name, Command, Opposite, enabled]): ContractCheck => ({
    operation: `cognito-idp.${name}`,
    title: `${name.slice(5, -4).toLowerCase()}s the user`,
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      const Username = await createUser(aws, UserPoolId, 'jane@example.com');
      await aws.cognito.send(new Opposite({ UserPoolId, Username }));
      await aws.cognito.send(new Command({ UserPoolId, Username }));
      const user = await aws.cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
      assert.equal(user.Enabled, enabled);
    },
  })),
  {
    operation: 'cognito-idp.AdminSetUserPassword',
    title: 'a weak password is refused, a permanent one confirms the user',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      const Username = await createUser(aws, UserPoolId, 'jane@example.com');
      await refuses(
        aws.cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: 'weak' })),
        'InvalidPasswordException',
      );
      await aws.cognito.send(
        new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: goodPassword, Permanent: true }),
      );
      const user = await aws.cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
      assert.equal(user.UserStatus, 'CONFIRMED');
    },
  },
  {
    operation: 'cognito-idp.AdminResetUserPassword',
    title: 'the user has to choose a new password',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      const Username = await createUser(aws, UserPoolId, 'jane@example.com', goodPassword);
      await aws.cognito.send(new AdminResetUserPasswordCommand({ UserPoolId, Username }));
      const user = await aws.cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
      assert.equal(user.UserStatus, 'RESET_REQUIRED');
    },
  },
  {
    operation: 'cognito-idp.ListUsers',
    title: 'pages by Limit and PaginationToken',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      for (let made = 0; made < 5; made++) await createUser(aws, UserPoolId, `user${made}@example.com`);
      const pages = await readPages(2, async (PaginationToken) => {
        const page = await aws.cognito.send(new ListUsersCommand({ UserPoolId, Limit: 2, PaginationToken }));
        return { items: page.Users, next: page.PaginationToken };
      });
      assert.equal(new Set(pages.flat().map(({ Username }) => Username)).size, 5);
    },
  },
  {
    operation: 'cognito-idp.ListUsers',
    title: 'filters by e-mail, prefix and status, and shows only the attributes asked for',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      await createUser(aws, UserPoolId, 'jane@example.com', goodPassword);
      await createUser(aws, UserPoolId, 'janet@example.com');
      await createUser(aws, UserPoolId, 'john@example.com');
      const count = async (Filter: string) =>
        (await aws.cognito.send(new ListUsersCommand({ UserPoolId, Filter }))).Users?.length;
      assert.equal(await count('email = "jane@example.com"'), 1);
      assert.equal(await count('email ^= "jane"'), 2);
      assert.equal(await count('cognito:user_status = "CONFIRMED"'), 1);
      const { Users } = await aws.cognito.send(
        new ListUsersCommand({ UserPoolId, AttributesToGet: ['email'], Limit: 1 }),
      );
      assert.deepEqual(
        Users?.[0]?.Attributes?.map(({ Name }) => Name),
        ['email'],
      );
    },
  },
  {
    operation: 'cognito-idp.ListUsers',
    title: 'a filter that is none is refused',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      await refuses(
        aws.cognito.send(new ListUsersCommand({ UserPoolId, Filter: 'this is no filter' })),
        'InvalidParameterException',
      );
    },
  },
  {
    operation: 'cognito-idp.AdminDeleteUser',
    title: 'a deleted user is not found',
    async run(aws) {
      const UserPoolId = await poolByEmail(aws);
      await createUser(aws, UserPoolId, 'jane@example.com');
      await aws.cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username: 'jane@example.com' }));
      await refuses(
        aws.cognito.send(new AdminGetUserCommand({ UserPoolId, Username: 'jane@example.com' })),
        'UserNotFoundException',
      );
    },
  },
];
