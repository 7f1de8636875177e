import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  type CreateIdentityPoolInput,
} from '@aws-sdk/client-cognito-identity';
import {
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateGroupRequest,
  type CreateIdentityProviderRequest,
  type CreateResourceServerRequest,
  type CreateUserPoolClientRequest,
  type CreateUserPoolRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import { AddPermissionCommand, CreateFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda';
import type { IdentityPoolSeed } from '../emulator/state/identityPoolSeed';
import type { UserPoolSeed } from '../emulator/state/userPoolSeed';
import { clientConfig } from '../support/emulatorClients';
import type { RepairIds } from '../support/repairCases';
import { repairSeed, region, roleArn, userPoolId as seededPoolId } from '../support/repairSeed';

/** The ids that the AWS at the endpoint gave to the things of `repairSeed`. */
export interface MadeIds extends RepairIds {
  readonly userPoolId: string;
}

/** Settings of an account to repair; those of `repairSeed` where left out. */
export interface Settings {
  readonly pool?: UserPoolSeed['pool'];
  readonly client?: object;
  readonly identityPool?: IdentityPoolSeed['pool'];
  /** Statements of the trust policy of a further role, "any". */
  readonly trust?: readonly object[];
  /** A further group and a further identity provider. */
  readonly group?: object;
  readonly provider?: object;
}

/** Makes the account of `repairSeed` by ordinary calls, in any AWS. What it does not implement is left out. */
export async function makeRepairAccount(url: string, settings: Settings = {}): Promise<MadeIds> {
  await makeRoles(url, settings.trust);
  const idp = new CognitoIdentityProviderClient(clientConfig({ url }));
  const UserPoolId = await makeUserPool(idp, settings);
  const ids: Record<string, string> = {};
  for (const client of seeded.userPool.clients ?? []) {
    const own = client.ClientName === 'web' ? settings.client : undefined;
    ids[client.ClientName ?? ''] = await makeClient(idp, UserPoolId, {
      ...(own ?? client),
      ClientName: client.ClientName,
    });
  }
  idp.destroy();
  const made = {
    web: ids.web ?? '',
    native: ids.native ?? '',
    server: ids.server ?? '',
    userPoolId: UserPoolId,
  };
  return {
    ...made,
    identityPoolId: await makeIdentityPool(url, made, settings.identityPool ?? seeded.identityPool),
  };
}

const [account] = repairSeed.accounts ?? [];
const contents = account?.regions?.[region];
const [userPool] = contents?.userPools ?? [];
const [identityPool] = contents?.identityPools ?? [];
if (!account || !userPool || !identityPool) throw new Error('repairSeed has no pools.');
const seeded = { roles: account.roles ?? [], userPool, identityPool: identityPool.pool };

async function makeUserPool(
  idp: CognitoIdentityProviderClient,
  { pool = seeded.userPool.pool, group, provider }: Settings,
): Promise<string> {
  const { Id, Name, SchemaAttributes, LastModifiedDate, ...settings } = pool as Record<string, unknown>;
  void [Id, SchemaAttributes, LastModifiedDate];
  const input = {
    ...settings,
    PoolName: String(Name),
    Schema: [{ Name: 'tenant', AttributeDataType: 'String', Mutable: true }],
  } as CreateUserPoolRequest;
  const { UserPool: { Id: UserPoolId = '' } = {} } = await idp.send(new CreateUserPoolCommand(input));
  for (const one of [...(seeded.userPool.identityProviders ?? []), ...(provider ? [provider] : [])]) {
    const request = { ...one, UserPoolId } as CreateIdentityProviderRequest;
    await idp.send(new CreateIdentityProviderCommand(request));
  }
  for (const one of [...(seeded.userPool.groups ?? []), ...(group ? [group] : [])]) {
    await idp.send(new CreateGroupCommand({ ...one, UserPoolId } as CreateGroupRequest));
  }
  for (const server of seeded.userPool.resourceServers ?? []) {
    const request = { ...server, UserPoolId } as CreateResourceServerRequest;
    await idp.send(new CreateResourceServerCommand(request));
  }
  return UserPoolId;
}

async function makeClient(
  idp: CognitoIdentityProviderClient,
  UserPoolId: string,
  client: object,
): Promise<string> {
  const { ClientId, ClientSecret, LastModifiedDate, ...settings } = client as Record<string, unknown>;
  void [ClientId, LastModifiedDate];
  const input = {
    ...settings,
    UserPoolId,
    GenerateSecret: ClientSecret !== undefined,
  } as CreateUserPoolClientRequest;
  const { UserPoolClient } = await idp.send(new CreateUserPoolClientCommand(input));
  return UserPoolClient?.ClientId ?? '';
}

async function makeIdentityPool(
  url: string,
  ids: Omit<MadeIds, 'identityPoolId'>,
  pool: IdentityPoolSeed['pool'],
): Promise<string> {
  const identity = new CognitoIdentityClient(clientConfig({ url }));
  const { IdentityPoolId, ...settings } = pool as unknown as CreateIdentityPoolInput & {
    IdentityPoolId: string;
  };
  void IdentityPoolId;
  const made = await identity.send(
    new CreateIdentityPoolCommand({
      ...settings,
      CognitoIdentityProviders: (settings.CognitoIdentityProviders ?? []).map((one) => ({
        ...one,
        ProviderName: one.ProviderName?.replace(seededPoolId, ids.userPoolId),
        ClientId: ids[seededName(one.ClientId)],
      })),
    }),
  );
  identity.destroy();
  return made.IdentityPoolId ?? '';
}

function seededName(clientId: string | undefined): 'web' | 'native' | 'server' {
  const client = seeded.userPool.clients?.find(({ ClientId }) => ClientId === clientId);
  return (client?.ClientName ?? 'web') as 'web' | 'native' | 'server';
}

async function makeRoles(url: string, trust?: readonly object[]): Promise<void> {
  const iam = new IAMClient(clientConfig({ url }));
  const any = { RoleName: 'any', AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: trust } };
  for (const { RoleName = '', AssumeRolePolicyDocument } of [...seeded.roles, ...(trust ? [any] : [])]) {
    const document = JSON.stringify(AssumeRolePolicyDocument);
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: document }));
  }
  iam.destroy();
  const lambda = new LambdaClient(clientConfig({ url }));
  const FunctionName = 'post-confirmation';
  await lambda.send(
    new CreateFunctionCommand({
      ...{ FunctionName, Role: roleArn('auth'), Runtime: 'nodejs20.x', Handler: 'index.handler' },
      Code: { ZipFile: emptyZip },
    }),
  );
  const events = { Principal: 'events.amazonaws.com', Action: 'lambda:InvokeFunction' };
  await lambda.send(new AddPermissionCommand({ FunctionName, StatementId: 'events', ...events }));
  lambda.destroy();
}

/** The end record of a ZIP archive without files. */
const emptyZip = Buffer.from('504b0506' + '00'.repeat(18), 'hex');
