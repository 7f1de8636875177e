import assert from 'node:assert/strict';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminResetUserPasswordCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  GetGroupCommand,
  ListUsersCommand,
  ListUsersInGroupCommand,
  UpdateGroupCommand,
  paginateListUsers,
  type AdminCreateUserRequest,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { startEmulator, type Emulator } from '../../emulator/server';
import { userPoolsClient } from '../../support/emulatorClients';

const byEmail = 'us-east-1_ByEmail00';
const byName = 'us-east-1_ByName000';

const seed = {
  accounts: [
    {
      accountId: '123456789012',
      regions: {
        'us-east-1': {
          userPools: [
            { pool: { Id: byEmail, UsernameAttributes: ['email'] } },
            {
              pool: { Id: byName, AliasAttributes: ['email'] },
              groups: [{ GroupName: 'admins' }],
              users: ['ann', 'bob', 'cid', 'dan', 'eve'].map((Username, index) => ({
                Username,
                Attributes: [
                  { Name: 'email', Value: `${Username}@example.com` },
                  { Name: 'email_verified', Value: 'true' },
                ],
                UserStatus: index === 0 ? 'UNCONFIRMED' : 'CONFIRMED',
              })),
            },
          ],
        },
      },
    },
  ],
};

describe('emulator: users and groups', () => {
  let emulator: Emulator;
  let client: CognitoIdentityProviderClient;
  before(async () => {
    emulator = await startEmulator({ seed: seed as Parameters<Emulator['seed']>[0] });
    client = userPoolsClient(emulator);
  });
  beforeEach(() => emulator.reset());
  after(() => emulator.close());

  const create = (UserPoolId: string, Username: string, differs: Partial<AdminCreateUserRequest> = {}) =>
    client.send(new AdminCreateUserCommand({ UserPoolId, Username, ...differs }));
  const get = (UserPoolId: string, Username: string) =>
    client.send(new AdminGetUserCommand({ UserPoolId, Username }));

  it('names a user by a UUID where people sign in by e-mail address', async () => {
    const { User } = await create(byEmail, 'ann@example.com');
    assert.match(User?.Username ?? '', /^[0-9a-f]{8}-[0-9a-f-]{27}$/);
    assert.equal(User?.UserStatus, 'FORCE_CHANGE_PASSWORD');
    const found = await get(byEmail, 'ann@example.com');
    assert.equal(found.Username, User?.Username);
    assert.deepEqual(
      found.UserAttributes?.map(({ Name }) => Name),
      ['sub', 'email'],
    );
    await assert.rejects(create(byEmail, 'ann@example.com'), {
      name: 'UsernameExistsException',
      message: 'User account already exists',
    });
    await assert.rejects(create(byEmail, 'ann'), { message: 'Username should be an email.' });
  });

  it('refuses a weak temporary password and an unknown attribute', async () => {
    await assert.rejects(create(byName, 'fay', { TemporaryPassword: 'weakpassword' }), {
      name: 'InvalidPasswordException',
      message: 'Password did not conform with password policy: Password must have uppercase characters',
    });
    const UserAttributes = [{ Name: 'custom:tenant', Value: 'x' }];
    await assert.rejects(create(byName, 'fay', { UserAttributes }), {
      name: 'InvalidParameterException',
      message: /^Attributes did not conform to the schema: Type for attribute \{custom:tenant\}/,
    });
  });

  it('finds a user by name, sub and verified alias, and says who does not exist', async () => {
    const bob = await get(byName, 'bob');
    const sub = bob.UserAttributes?.find(({ Name }) => Name === 'sub')?.Value ?? '';
    assert.equal((await get(byName, sub)).Username, 'bob');
    assert.equal((await get(byName, 'bob@example.com')).Username, 'bob');
    await assert.rejects(get(byName, 'nobody'), {
      name: 'UserNotFoundException',
      message: 'User does not exist.',
    });
  });

  it('changes passwords, states and attributes', async () => {
    const bob = { UserPoolId: byName, Username: 'bob' };
    await assert.rejects(
      client.send(new AdminSetUserPasswordCommand({ ...bob, Password: 'short', Permanent: true })),
      { name: 'InvalidPasswordException' },
    );
    await client.send(new AdminSetUserPasswordCommand({ ...bob, Password: 'Passw0rd!' }));
    assert.equal((await get(byName, 'bob')).UserStatus, 'FORCE_CHANGE_PASSWORD');
    await assert.rejects(client.send(new AdminResetUserPasswordCommand(bob)), {
      name: 'NotAuthorizedException',
    });
    await client.send(new AdminSetUserPasswordCommand({ ...bob, Password: 'Passw0rd!', Permanent: true }));
    assert.equal((await get(byName, 'bob')).UserStatus, 'CONFIRMED');
    await client.send(new AdminResetUserPasswordCommand(bob));
    assert.equal((await get(byName, 'bob')).UserStatus, 'RESET_REQUIRED');
    await client.send(new AdminDisableUserCommand(bob));
    assert.equal((await get(byName, 'bob')).Enabled, false);
    const UserAttributes = [{ Name: 'email', Value: 'new@example.com' }];
    await client.send(new AdminUpdateUserAttributesCommand({ ...bob, UserAttributes }));
    const attributes = new Map(
      (await get(byName, 'bob')).UserAttributes?.map((each) => [each.Name, each.Value]),
    );
    assert.equal(attributes.get('email'), 'new@example.com');
    assert.equal(attributes.get('email_verified'), 'false');
    await client.send(new AdminDeleteUserCommand(bob));
    await assert.rejects(get(byName, 'bob'), { name: 'UserNotFoundException' });
  });

  const names = async (Filter?: string) => {
    const { Users } = await client.send(
      new ListUsersCommand({ UserPoolId: byName, ...(Filter !== undefined && { Filter }) }),
    );
    return Users?.map(({ Username }) => Username);
  };

  it('lists users page by page', async () => {
    const pages: number[] = [];
    for await (const page of paginateListUsers({ client, pageSize: 2 }, { UserPoolId: byName })) {
      pages.push(page.Users?.length ?? 0);
    }
    assert.deepEqual(pages, [2, 2, 1]);
  });

  it('filters users as AWS does', async () => {
    assert.deepEqual(await names('email = "bob@example.com"'), ['bob']);
    assert.deepEqual(await names('username ^= "c"'), ['cid']);
    assert.deepEqual(await names('cognito:user_status = "UNCONFIRMED"'), ['ann']);
    assert.deepEqual(await names('status = "Disabled"'), []);
    for (const filter of ['email', 'email > "a"', 'custom:tenant = "x"']) {
      await assert.rejects(names(filter), { name: 'InvalidParameterException' }, filter);
    }
  });

  it('gives the attributes asked for', async () => {
    const input = { UserPoolId: byName, AttributesToGet: ['email'], Filter: 'username = "bob"' };
    const { Users } = await client.send(new ListUsersCommand(input));
    assert.deepEqual(Users?.[0]?.Attributes, [{ Name: 'email', Value: 'bob@example.com' }]);
  });

  it('keeps groups and their members', async () => {
    const inPool = { UserPoolId: byName };
    const role = 'arn:aws:iam::123456789012:role/editors';
    await client.send(
      new CreateGroupCommand({ ...inPool, GroupName: 'editors', RoleArn: role, Precedence: 2 }),
    );
    await assert.rejects(client.send(new CreateGroupCommand({ ...inPool, GroupName: 'editors' })), {
      name: 'GroupExistsException',
    });
    for (const GroupName of ['admins', 'editors']) {
      await client.send(new AdminAddUserToGroupCommand({ ...inPool, Username: 'bob', GroupName }));
    }
    const groupsOfBob = async () => {
      const { Groups } = await client.send(new AdminListGroupsForUserCommand({ ...inPool, Username: 'bob' }));
      return Groups?.map(({ GroupName }) => GroupName);
    };
    assert.deepEqual(await groupsOfBob(), ['admins', 'editors']);
    const { Users } = await client.send(new ListUsersInGroupCommand({ ...inPool, GroupName: 'admins' }));
    assert.deepEqual(
      Users?.map(({ Username }) => Username),
      ['bob'],
    );
    await client.send(
      new AdminRemoveUserFromGroupCommand({ ...inPool, Username: 'bob', GroupName: 'admins' }),
    );
    await client.send(new UpdateGroupCommand({ ...inPool, GroupName: 'editors', Precedence: 0 }));
    const { Group } = await client.send(new GetGroupCommand({ ...inPool, GroupName: 'editors' }));
    assert.equal(Group?.Precedence, 0);
    assert.ok(!('RoleArn' in Group));
    await client.send(new DeleteGroupCommand({ ...inPool, GroupName: 'editors' }));
    assert.deepEqual(await groupsOfBob(), []);
    await assert.rejects(
      client.send(new AdminAddUserToGroupCommand({ ...inPool, Username: 'bob', GroupName: 'editors' })),
      { name: 'ResourceNotFoundException', message: 'Group not found.' },
    );
  });
});
