import type {
  Domain,
  Group,
  IdentityPool,
  IdentityPoolRoles,
  IdentityProvider,
  MfaConfig,
  Role,
  UserPool,
  UserPoolClient,
} from '../model/authSnapshot';
import type { JsonObject, JsonValue } from '../model/cloudPlan';

/** What AWS says of a resource, as the state that is planned with, shown, compared and written back. */

/** What no update call takes back. `differencesOf` must not see it, since AWS itself changes it. */
export const readOnlyOfPool = [
  'Status',
  'LastModifiedDate',
  'CreationDate',
  'SchemaAttributes',
  'AliasAttributes',
  'UsernameAttributes',
  'UsernameConfiguration',
  'EstimatedNumberOfUsers',
  'SmsConfigurationFailure',
  'EmailConfigurationFailure',
  'Domain',
  'CustomDomain',
] as const;
const datesOfClient = new Set(['LastModifiedDate', 'CreationDate']);

export const userPoolClientState = (client: UserPoolClient): JsonObject => without(client, datesOfClient);

export const userPoolState = (pool: UserPool): JsonObject => without(pool, new Set(readOnlyOfPool));

export const identityPoolState = (pool: Omit<IdentityPool, 'roles'>): JsonObject =>
  without(pool, new Set(['roles']));

export const identityPoolRolesState = (
  IdentityPoolId: string,
  { Roles = {}, RoleMappings = {} }: IdentityPoolRoles,
): JsonObject => toJson({ IdentityPoolId, Roles, RoleMappings });

/** The trust policy as JSON, so that it can be compared statement by statement. */
export const roleState = ({ RoleName, AssumeRolePolicyDocument }: Omit<Role, 'Arn'>): JsonObject =>
  toJson({ RoleName, AssumeRolePolicyDocument: parsed(AssumeRolePolicyDocument) });

export const groupState = (group: Group): JsonObject => without(group, withDatesAndPool);

/** Without the provider's details: they can be secrets, and no plan changes them. */
export const identityProviderState = ({ ProviderDetails: _, ...provider }: IdentityProvider): JsonObject =>
  without(provider, withDatesAndPool);

const withDatesAndPool = new Set(['LastModifiedDate', 'CreationDate', 'UserPoolId']);

export const mfaConfigState = (config: MfaConfig): JsonObject => without(config, new Set(['$metadata']));

export const domainState = ({ Domain, UserPoolId, ManagedLoginVersion = 1 }: Domain): JsonObject =>
  toJson({ Domain, UserPoolId, ManagedLoginVersion });

export const modifiedAtOf = (described: { readonly LastModifiedDate?: Date | undefined }) =>
  described.LastModifiedDate && { modifiedAt: described.LastModifiedDate.toISOString() };

/** As JSON has it: dates are texts, and what is undefined is absent. */
export const toJson = (value: object): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

const without = (value: object, names: ReadonlySet<string>): JsonObject =>
  toJson(Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name))));

function parsed(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return text;
  }
}
