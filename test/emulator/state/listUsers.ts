import type { ListUsersCommandInput, ListUsersResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { userPoolOf, type UserPoolRecord } from './userPools';
import { toUserType, type UserRecord } from './users';

const refuse = (message: string): never => {
  throw new ServiceError('InvalidParameterException', message);
};

/** The only attributes that AWS can search by; custom ones are not among them. */
const searchable: Readonly<Record<string, (user: UserRecord) => string | undefined>> = {
  username: (user) => user.username,
  'cognito:user_status': (user) => user.status,
  status: (user) => (user.enabled ? 'Enabled' : 'Disabled'),
  ...Object.fromEntries(
    ['email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username', 'sub'].map(
      (name) => [name, (user: UserRecord) => user.attributes.get(name)] as const,
    ),
  ),
};

/** `email ^= "jo"`: one attribute, `=` for the whole value or `^=` for its start. */
function toFilter(text: string): (user: UserRecord) => boolean {
  const parts = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/s.exec(text);
  if (!parts) return refuse('Error while parsing filter.');
  const [, name = '', comparison, quoted = ''] = parts;
  const valueOf = searchable[name];
  if (!valueOf) return refuse(`Cannot search by the attribute ${name}.`);
  const wanted = quoted.replaceAll(/\\(.)/gs, '$1').toLowerCase();
  return (user) => {
    const value = valueOf(user)?.toLowerCase();
    return comparison === '=' ? value === wanted : (value?.startsWith(wanted) ?? false);
  };
}

function checkAttributesToGet({ pool }: UserPoolRecord, names: readonly string[]): void {
  const known = new Set(pool.SchemaAttributes?.map(({ Name }) => Name));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) refuse(`One or more requested attributes do not exist. ${unknown}`);
}

export function listUsers(input: ListUsersCommandInput, call: Call): ListUsersResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { Filter, AttributesToGet } = input;
  if (AttributesToGet) checkAttributesToGet(record, AttributesToGet);
  const found = [...record.users.values()].filter(Filter ? toFilter(Filter) : () => true);
  const page = call.page(found, (user) => user.username, {
    token: input.PaginationToken,
    limit: input.Limit || 60,
    query: `${record.pool.Id}\n${Filter ?? ''}`,
  });
  const users = page.items.map(toUserType).map((user) => {
    if (!AttributesToGet) return user;
    const Attributes = user.Attributes?.filter(({ Name = '' }) => AttributesToGet.includes(Name));
    return { ...user, Attributes };
  });
  return {
    Users: users,
    ...(page.nextToken !== undefined && { PaginationToken: page.nextToken }),
  };
}
