import type {
  AdminCreateUserCommandInput,
  AdminCreateUserResponse,
  AdminDeleteUserCommandInput,
  AdminGetUserCommandInput,
  AdminGetUserResponse,
  AdminResetUserPasswordCommandInput,
  AdminSetUserPasswordCommandInput,
  AdminUpdateUserAttributesCommandInput,
  AttributeType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { checkPassword } from './passwords';
import { userPoolOf, type UserPoolRecord } from './userPools';
import { attributesOf, checkUserAttributes, findUser, toUserType, userOf, type UserRecord } from './users';

const refuse = (message: string, name = 'InvalidParameterException'): never => {
  throw new ServiceError(name, message);
};

const isEmail = (text: string): boolean => /^[^@\s]+@[^@\s]+$/.test(text);
const isPhoneNumber = (text: string): boolean => /^\+\d{5,15}$/.test(text);

/** The attribute that the given name is a value of, in pools where people sign in with an attribute. */
function attributeOfName({ pool }: UserPoolRecord, name: string): 'email' | 'phone_number' | undefined {
  const { UsernameAttributes = [], AliasAttributes = [] } = pool;
  if (UsernameAttributes.length === 0) {
    if (AliasAttributes.includes('email') && isEmail(name)) {
      refuse('Username cannot be of email format, since user pool is configured for email alias.');
    }
    if (AliasAttributes.includes('phone_number') && isPhoneNumber(name)) {
      refuse(
        'Username cannot be of phone number format, since user pool is configured for phone number alias.',
      );
    }
    return undefined;
  }
  if (UsernameAttributes.includes('email') && isEmail(name)) return 'email';
  if (UsernameAttributes.includes('phone_number') && isPhoneNumber(name)) return 'phone_number';
  const words = { email: 'an email', phone_number: 'a phone number' };
  return UsernameAttributes.length > 1
    ? refuse('Username should be either an email or a phone number.')
    : refuse(`Username should be ${words[UsernameAttributes[0] ?? 'email']}.`);
}

function checkRequired({ pool }: UserPoolRecord, attributes: readonly AttributeType[]): void {
  const given = new Set(attributes.map(({ Name }) => Name));
  const missing = pool.SchemaAttributes?.find(
    ({ Name, Required }) => Required && Name !== 'sub' && !given.has(Name ?? ''),
  )?.Name;
  if (missing !== undefined) {
    refuse(`Attributes did not conform to the schema: ${missing}: The attribute ${missing} is required\n`);
  }
}

function resend(input: AdminCreateUserCommandInput, record: UserPoolRecord, call: Call): UserRecord {
  const user = userOf(record, input.Username);
  if (user.status !== 'FORCE_CHANGE_PASSWORD') {
    refuse(
      `Resend not possible. ${input.Username} status is not FORCE_CHANGE_PASSWORD`,
      'UnsupportedUserStateException',
    );
  }
  user.passwordSetAt = call.world.now();
  return user;
}

export function adminCreateUser(input: AdminCreateUserCommandInput, call: Call): AdminCreateUserResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { Username = '', UserAttributes = [], TemporaryPassword, MessageAction } = input;
  if (MessageAction === 'RESEND') return { User: toUserType(resend(input, record, call)) };
  const signInAttribute = attributeOfName(record, Username);
  if (findUser(record, Username)) refuse('User account already exists', 'UsernameExistsException');
  const given: AttributeType[] = [
    ...(signInAttribute ? [{ Name: signInAttribute, Value: Username }] : []),
    ...UserAttributes.filter(({ Name }) => Name !== signInAttribute),
  ];
  checkUserAttributes(record, given, { asNew: true });
  checkRequired(record, given);
  if (TemporaryPassword !== undefined) checkPassword(record, TemporaryPassword);
  const { ids } = call.world;
  const sub = ids.uuid();
  const created = call.world.now();
  const user: UserRecord = {
    username: signInAttribute ? sub : Username,
    attributes: new Map([['sub', sub], ...given.map(({ Name = '', Value = '' }) => [Name, Value] as const)]),
    groups: new Set(),
    status: 'FORCE_CHANGE_PASSWORD',
    enabled: true,
    password: TemporaryPassword ?? `${ids.text(12)}Aa1!`,
    passwordSetAt: created,
    created,
    modified: created,
  };
  record.users.set(user.username, user);
  record.pool.EstimatedNumberOfUsers = (record.pool.EstimatedNumberOfUsers ?? 0) + 1;
  return { User: toUserType(user) };
}

export function adminGetUser(input: AdminGetUserCommandInput, call: Call): AdminGetUserResponse {
  const user = userOf(userPoolOf(call, input.UserPoolId), input.Username);
  return {
    Username: user.username,
    UserAttributes: attributesOf(user),
    UserCreateDate: user.created,
    UserLastModifiedDate: user.modified,
    Enabled: user.enabled,
    UserStatus: user.status,
  };
}

export function adminDeleteUser(input: AdminDeleteUserCommandInput, call: Call): object {
  const record = userPoolOf(call, input.UserPoolId);
  record.users.delete(userOf(record, input.Username).username);
  record.pool.EstimatedNumberOfUsers = Math.max(0, (record.pool.EstimatedNumberOfUsers ?? 0) - 1);
  return {};
}

interface NamesUser {
  readonly UserPoolId: string | undefined;
  readonly Username: string | undefined;
}

/** An operation that changes the user it names and answers nothing. */
const changing =
  <Input extends NamesUser>(
    change: (user: UserRecord, input: Input, record: UserPoolRecord, call: Call) => void,
  ) =>
  (input: Input, call: Call): object => {
    const record = userPoolOf(call, input.UserPoolId);
    const user = userOf(record, input.Username);
    change(user, input, record, call);
    user.modified = call.world.now();
    return {};
  };

export const adminDisableUser = changing((user) => {
  user.enabled = false;
});

export const adminEnableUser = changing((user) => {
  user.enabled = true;
});

export const adminUserGlobalSignOut = changing((user, _input, _record, call) => {
  user.signedOutAt = call.world.now();
});

export const adminSetUserPassword = changing<AdminSetUserPasswordCommandInput>(
  (user, input, record, call) => {
    const { Password = '', Permanent = false } = input;
    checkPassword(record, Password);
    user.password = Password;
    user.passwordSetAt = call.world.now();
    user.status = Permanent ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD';
  },
);

export const adminResetUserPassword = changing<AdminResetUserPasswordCommandInput>((user) => {
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    refuse('User password cannot be reset in the current state.', 'NotAuthorizedException');
  }
  const reachable = ['email', 'phone_number'].some(
    (name) => user.attributes.get(`${name}_verified`) === 'true',
  );
  if (!reachable) {
    refuse('Cannot reset password for the user as there is no registered/verified email or phone_number');
  }
  user.status = 'RESET_REQUIRED';
  delete user.password;
});

export const adminUpdateUserAttributes = changing<AdminUpdateUserAttributesCommandInput>(
  (user, { UserAttributes = [] }, record) => {
    checkUserAttributes(record, UserAttributes, { asNew: false });
    const given = new Map(UserAttributes.map(({ Name = '', Value = '' }) => [Name, Value]));
    for (const [name, value] of given) {
      // A changed address is unverified, unless the same request says otherwise.
      if ((name === 'email' || name === 'phone_number') && user.attributes.get(name) !== value) {
        user.attributes.set(`${name}_verified`, 'false');
      }
    }
    for (const [name, value] of given) {
      if (value === '') user.attributes.delete(name);
      else user.attributes.set(name, value);
    }
  },
);
