import {
  DescribeIdentityPoolCommand,
  GetIdentityPoolRolesCommand,
  ListIdentityPoolsCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  DescribeIdentityProviderCommand,
  DescribeManagedLoginBrandingByClientCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  ListGroupsCommand,
  ListIdentityProvidersCommand,
  ListUserPoolClientsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { GetRoleCommand, ListRolesCommand } from '@aws-sdk/client-iam';
import { GetPolicyCommand } from '@aws-sdk/client-lambda';
import { functionsClient, identityPoolsClient, rolesClient, userPoolsClient } from './emulatorClients';
import { functionArn, userPoolId } from './repairSeed';

/** What an account holds, by the kind and name of each thing, through clients of its own and without dates. */
export type AccountState = Readonly<Record<string, unknown>>;

/** Reads everything that a repair could have touched, with plain SDK calls: what repairs say of themselves is no proof. */
export async function accountState(
  emulator: { readonly url: string },
  UserPoolId: string = userPoolId,
): Promise<AccountState> {
  const state: Record<string, unknown> = {};
  await Promise.all([
    userPool(emulator, UserPoolId, state),
    groupsAndProviders(emulator, UserPoolId, state),
    identityPools(emulator, state),
    roles(emulator, state),
    triggers(emulator, state),
  ]);
  return state;
}

/** The things that differ between two states. */
export const changedThings = (before: AccountState, after: AccountState): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .sort();

type Emulator = { readonly url: string };
type Things = Record<string, unknown>;

/** With sorted names, so that two of them can be compared as texts. Dates change with every call. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name]) =>
          !['LastModifiedDate', 'CreationDate', 'CreateDate', '$metadata', 'RoleLastUsed'].includes(name),
      )
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, item]) => [name, plain(item)]),
  );
}

/** What is not there; and what another stand-in for AWS does not implement is left out. */
const isLeftOut = (error: unknown): boolean => {
  const { name, $metadata } = error as { name: string; $metadata?: { httpStatusCode?: number } };
  return name === 'ResourceNotFoundException' || ($metadata?.httpStatusCode ?? 0) >= 500;
};

async function userPool(emulator: Emulator, UserPoolId: string, state: Things): Promise<void> {
  const sdk = userPoolsClient(emulator);
  const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId }));
  const { Domain, ...pool } = UserPool ?? {};
  state['user pool'] = plain(pool);
  if (Domain !== undefined) state[`domain ${Domain}`] = Domain;
  const { UserPoolClients = [] } = await sdk.send(
    new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 60 }),
  );
  await Promise.all(
    UserPoolClients.map(async ({ ClientId, ClientName }) => {
      const { UserPoolClient } = await sdk.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }));
      state[`app client ${ClientName}`] = plain(UserPoolClient);
      try {
        const style = await sdk.send(
          new DescribeManagedLoginBrandingByClientCommand({ UserPoolId, ClientId }),
        );
        state[`style of ${ClientName}`] = plain(style.ManagedLoginBranding);
      } catch (error) {
        if (!isLeftOut(error)) throw error;
      }
    }),
  );
  sdk.destroy();
}

async function groupsAndProviders(emulator: Emulator, UserPoolId: string, state: Things): Promise<void> {
  const sdk = userPoolsClient(emulator);
  state['second factors'] = plain(await sdk.send(new GetUserPoolMfaConfigCommand({ UserPoolId })));
  const { Groups = [] } = await sdk.send(new ListGroupsCommand({ UserPoolId }));
  for (const group of Groups) state[`group ${group.GroupName}`] = plain(group);
  const { Providers = [] } = await sdk.send(new ListIdentityProvidersCommand({ UserPoolId }));
  for (const { ProviderName } of Providers) {
    const found = await sdk.send(new DescribeIdentityProviderCommand({ UserPoolId, ProviderName }));
    state[`identity provider ${ProviderName}`] = plain(found.IdentityProvider);
  }
  sdk.destroy();
}

async function identityPools(emulator: Emulator, state: Things): Promise<void> {
  const sdk = identityPoolsClient(emulator);
  const { IdentityPools = [] } = await sdk.send(new ListIdentityPoolsCommand({ MaxResults: 60 }));
  await Promise.all(
    IdentityPools.map(async ({ IdentityPoolId, IdentityPoolName }) => {
      const pool = await sdk.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));
      state[`identity pool ${IdentityPoolName}`] = plain(pool);
      try {
        const set = await sdk.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
        state[`roles of ${IdentityPoolName}`] = plain(set);
      } catch (error) {
        if (!isLeftOut(error)) throw error;
      }
    }),
  );
  sdk.destroy();
}

async function roles(emulator: Emulator, state: Things): Promise<void> {
  const sdk = rolesClient(emulator);
  const { Roles = [] } = await sdk.send(new ListRolesCommand({}));
  await Promise.all(
    Roles.map(async ({ RoleName }) => {
      const { Role } = await sdk.send(new GetRoleCommand({ RoleName }));
      state[`role ${RoleName}`] = plain(Role);
    }),
  );
  sdk.destroy();
}

async function triggers(emulator: Emulator, state: Things): Promise<void> {
  const sdk = functionsClient(emulator);
  try {
    const { Policy = '{}' } = await sdk.send(new GetPolicyCommand({ FunctionName: functionArn }));
    state['function post-confirmation'] = JSON.parse(Policy);
  } catch (error) {
    if ((error as Error).name !== 'ResourceNotFoundException') throw error;
    state['function post-confirmation'] = 'no policy';
  }
  sdk.destroy();
}
