import type { AttributeType, UserStatusType, UserType } from '@aws-sdk/client-cognito-identity-provider';
import { ServiceError } from '../serviceError';
import type { UserPoolRecord } from './userPools';

export interface UserRecord {
  /** What AWS calls the user: a UUID in pools that sign in by e-mail address or phone number. */
  readonly username: string;
  /** In the order they were set, `sub` first. */
  readonly attributes: Map<string, string>;
  readonly groups: Set<string>;
  status: UserStatusType;
  enabled: boolean;
  password?: string;
  /** Since when a temporary password counts down. */
  passwordSetAt: Date;
  created: Date;
  modified: Date;
  /** Tokens of before are no longer good. */
  signedOutAt?: Date;
}

const isCaseSensitive = ({ pool }: UserPoolRecord): boolean =>
  pool.UsernameConfiguration?.CaseSensitive !== false;

/** The user that goes by this name: user name, `sub`, or an attribute that the pool lets people sign in with. */
export function findUser(record: UserPoolRecord, name: string): UserRecord | undefined {
  const { UsernameAttributes = [], AliasAttributes = [] } = record.pool;
  const fold = (text: string | undefined): string | undefined =>
    isCaseSensitive(record) ? text : text?.toLowerCase();
  const wanted = fold(name);
  const isAlias = (user: UserRecord, attribute: string): boolean =>
    attribute === 'preferred_username' || user.attributes.get(`${attribute}_verified`) === 'true';
  const users = [...record.users.values()];
  return (
    users.find((user) => fold(user.username) === wanted || user.attributes.get('sub') === name) ??
    users.find(
      (user) =>
        UsernameAttributes.some((attribute) => fold(user.attributes.get(attribute)) === wanted) ||
        AliasAttributes.some(
          (attribute) => fold(user.attributes.get(attribute)) === wanted && isAlias(user, attribute),
        ),
    )
  );
}

export function userOf(record: UserPoolRecord, name: string | undefined): UserRecord {
  const user = findUser(record, name ?? '');
  if (!user) throw new ServiceError('UserNotFoundException', 'User does not exist.');
  return user;
}

export const attributesOf = (user: UserRecord): AttributeType[] =>
  [...user.attributes].map(([Name, Value]) => ({ Name, Value }));

/** A user as `ListUsers` and `AdminCreateUser` show it. */
export const toUserType = (user: UserRecord): UserType => ({
  Username: user.username,
  Attributes: attributesOf(user),
  UserCreateDate: user.created,
  UserLastModifiedDate: user.modified,
  Enabled: user.enabled,
  UserStatus: user.status,
});

/** Refuses attributes that the pool does not have, and values that are not of their type. */
export function checkUserAttributes(
  { pool }: UserPoolRecord,
  attributes: readonly AttributeType[],
  { asNew }: { readonly asNew: boolean },
): void {
  const refuse = (what: string): never => {
    throw new ServiceError(
      'InvalidParameterException',
      `Attributes did not conform to the schema: ${what}\n`,
    );
  };
  const schema = new Map(pool.SchemaAttributes?.map((attribute) => [attribute.Name, attribute]));
  for (const { Name = '', Value = '' } of attributes) {
    const known = schema.get(Name);
    if (!known) return refuse(`Type for attribute {${Name}} could not be determined`);
    if (Name === 'sub' || (!asNew && known.Mutable === false))
      refuse(`${Name}: Attribute cannot be updated.`);
    if (known.AttributeDataType === 'Number' && !/^-?\d+$/.test(Value)) refuse(`${Name}: Not a number.`);
    if (known.AttributeDataType === 'Boolean' && !/^(true|false)$/i.test(Value)) {
      refuse(`${Name}: Not a boolean.`);
    }
    const { MaxLength, MinLength } = known.StringAttributeConstraints ?? {};
    if (Value.length > Number(MaxLength ?? 2048))
      refuse(`${Name}: String must be no longer than ${MaxLength} characters`);
    if (Value.length < Number(MinLength ?? 0))
      refuse(`${Name}: String must be at least ${MinLength} characters`);
    if (Name === 'email' && !/^[^@\s]+@[^@\s]+$/.test(Value)) {
      throw new ServiceError('InvalidParameterException', 'Invalid email address format.');
    }
    if (Name === 'phone_number' && !/^\+\d{5,15}$/.test(Value)) {
      throw new ServiceError('InvalidParameterException', 'Invalid phone number format.');
    }
  }
}
