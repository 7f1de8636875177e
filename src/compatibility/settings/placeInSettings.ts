import type { TextSpan } from '../../model/fileReferences';
import { jsonSource } from '../../project/references/jsonSource';
import { memberOf, valueIn, type SourceMember, type SourceValue } from '../../project/references/sourceTree';
import type { Problem, ResourceRef } from '../rule';

/** Where a problem stands in the text of a user pool or identity pool. */
export type PlaceInSettings = (problem: Pick<Problem, 'resource' | 'property'>) => TextSpan;

/**
 * Prepares to place problems in a settings text: each at its property, as far as that is there, else at the name of
 * its resource, and what is about none of the resources in the text at the name of the pool.
 */
export function placesInSettings(text: string): PlaceInSettings {
  const root = jsonSource(text);
  const pool = valueIn(root, 'userPool') ?? valueIn(root, 'identityPool');
  return ({ resource, property = [] }) => {
    const found = root && resourceIn(root, resource);
    const start = found ?? pool;
    const member = found && property.length > 0 ? propertyIn(found, root, property) : undefined;
    return (member && spanOf(member)) ?? nameSpan(start) ?? { offset: 0, length: 1 };
  };
}

/** The list each kind of resource is in, and the keys it is known by; the first of them is shown as its name. */
const lists: Readonly<Partial<Record<ResourceRef['type'], readonly [string, ...string[]]>>> = {
  userPoolClient: ['userPoolClients', 'ClientName', 'ClientId'],
  identityProvider: ['identityProviders', 'ProviderName'],
  domain: ['domains', 'Domain'],
  group: ['groups', 'GroupName'],
  identityPool: ['identityPools', 'IdentityPoolName', 'IdentityPoolId'],
  role: ['roles', 'RoleName', 'Arn'],
  function: ['triggerFunctions', 'FunctionArn'],
};

function resourceIn(root: SourceValue, { type, id }: ResourceRef): SourceValue | undefined {
  if (type === 'userPool') return valueIn(root, 'userPool');
  const own = valueIn(root, 'identityPool');
  if (type === 'identityPool' && textIn(own, 'IdentityPoolId') === id) return own;
  const [list, ...keys] = lists[type] ?? [''];
  const all = valueIn(root, list);
  if (all?.type !== 'list') return undefined;
  return all.items.find((item) => keys.some((key) => textIn(item, key) === id));
}

/** The member a property path leads to; `undefined` when not even its first step is there. */
function propertyIn(
  resource: SourceValue,
  root: SourceValue,
  property: readonly (string | number)[],
): SourceMember | undefined {
  const [first = ''] = property;
  const hasIt = memberOf(resource, String(first)) !== undefined;
  // What belongs to the pool but is read apart from it.
  const start = hasIt || resource !== valueIn(root, 'userPool') ? resource : valueIn(root, 'mfaConfig');
  let value = start;
  let reached: SourceMember | undefined;
  for (const step of property) {
    if (value?.type === 'list') {
      value = typeof step === 'number' ? value.items[step] : value.items.find((item) => isNamed(item, step));
      if (!value) break;
      const name = value.type === 'object' ? value.members[0] : undefined;
      reached = name ?? reached;
      continue;
    }
    const member = memberOf(value, String(step));
    if (!member) break;
    reached = member;
    value = member.value;
  }
  return reached;
}

const isNamed = (item: SourceValue, name: string): boolean =>
  item.type === 'object' && item.members.some(({ value }) => value.type === 'text' && value.text === name);

const textIn = (value: SourceValue | undefined, key: string): string | undefined => {
  const found = valueIn(value, key);
  return found?.type === 'text' ? found.text : undefined;
};

/** Key and value of what is short; of a list or an object only the key, so that half a page is not underlined. */
function spanOf({ keySpan, value }: SourceMember): TextSpan {
  const offset = keySpan.offset - 1;
  const isLong = value.type === 'object' || value.type === 'list';
  const end = isLong
    ? keySpan.offset + keySpan.length + 1
    : value.offset + value.length + (value.type === 'text' ? 1 : 0);
  return { offset, length: end - offset };
}

const nameKeys = ['Name', ...Object.values(lists).flatMap(([, ...keys]) => keys)];

function nameSpan(resource: SourceValue | undefined): TextSpan | undefined {
  const key = nameKeys.find((one) => memberOf(resource, one));
  const member = key === undefined ? undefined : memberOf(resource, key);
  return member && spanOf(member);
}
