import { AmplifyClient, CreateAppCommand, DeleteAppCommand, type App } from '@aws-sdk/client-amplify';
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DeleteIdentityPoolCommand,
  type CreateIdentityPoolInput,
  type IdentityPool,
} from '@aws-sdk/client-cognito-identity';
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  DeleteUserPoolCommand,
  type CreateUserPoolClientRequest,
  type CreateUserPoolRequest,
  type UserPoolClientType,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  type Role,
} from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';

/** A trust policy every AWS accepts: the Lambda service may take the role. */
export const lambdaTrust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

/** How a check reaches one AWS, and how it makes things there that are taken away again afterwards. */
export interface ScratchAccount {
  readonly region: string;
  readonly cognito: CognitoIdentityProviderClient;
  readonly identity: CognitoIdentityClient;
  readonly iam: IAMClient;
  readonly sts: STSClient;
  readonly amplify: AmplifyClient;
  uniqueName(prefix: string): string;
  userPool(input?: Partial<CreateUserPoolRequest>): Promise<UserPoolType & { Id: string }>;
  userPoolClient(
    userPoolId: string,
    input?: Partial<CreateUserPoolClientRequest>,
  ): Promise<UserPoolClientType & { ClientId: string }>;
  identityPool(input?: Partial<CreateIdentityPoolInput>): Promise<IdentityPool & { IdentityPoolId: string }>;
  role(trust?: unknown): Promise<Role & { RoleName: string; Arn: string }>;
  app(name?: string): Promise<App & { appId: string }>;
  /** Runs after the check, last registered first; its failure is not the check's. */
  later(cleanUp: () => Promise<unknown>): void;
}

/** A scratch account, and the way to empty it. */
export interface OpenScratchAccount extends ScratchAccount {
  empty(): Promise<void>;
  close(): void;
}

let counter = 0;

/** Opens real SDK clients on `endpoint`; without `useDefaultCredentials` they sign with AWS's documentation key. */
export const openScratchAccount = (
  endpoint: string,
  region: string,
  useDefaultCredentials = false,
): OpenScratchAccount => {
  const config = {
    endpoint,
    region,
    maxAttempts: 1,
    ...(useDefaultCredentials
      ? {}
      : { credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' } }),
  };
  const cognito = new CognitoIdentityProviderClient(config);
  const identity = new CognitoIdentityClient(config);
  const iam = new IAMClient(config);
  const sts = new STSClient(config);
  const amplify = new AmplifyClient(config);
  const cleanUps: (() => Promise<unknown>)[] = [];
  const later = (cleanUp: () => Promise<unknown>) => void cleanUps.push(cleanUp);
  const uniqueName = (prefix: string) => `${prefix}-${process.pid}-${++counter}`;

  return {
    region,
    cognito,
    identity,
    iam,
    sts,
    amplify,
    uniqueName,
    later,

    async userPool(input = {}) {
      const { UserPool } = await cognito.send(
        new CreateUserPoolCommand({ PoolName: uniqueName('contract-pool'), ...input }),
      );
      const { Id } = UserPool ?? {};
      if (UserPool === undefined || Id === undefined) throw new Error('CreateUserPool answered no pool id');
      later(() => cognito.send(new DeleteUserPoolCommand({ UserPoolId: Id })));
      return { ...UserPool, Id };
    },

    async userPoolClient(UserPoolId, input = {}) {
      const { UserPoolClient } = await cognito.send(
        new CreateUserPoolClientCommand({ UserPoolId, ClientName: uniqueName('contract-client'), ...input }),
      );
      const { ClientId } = UserPoolClient ?? {};
      if (UserPoolClient === undefined || ClientId === undefined)
        throw new Error('CreateUserPoolClient answered no client id');
      return { ...UserPoolClient, ClientId };
    },

    async identityPool(input = {}) {
      const pool = await identity.send(
        new CreateIdentityPoolCommand({
          IdentityPoolName: uniqueName('contract_identities'),
          AllowUnauthenticatedIdentities: false,
          ...input,
        }),
      );
      const { IdentityPoolId } = pool;
      if (IdentityPoolId === undefined) throw new Error('CreateIdentityPool answered no id');
      later(() => identity.send(new DeleteIdentityPoolCommand({ IdentityPoolId })));
      return { ...pool, IdentityPoolId };
    },

    async role(trust = lambdaTrust) {
      const RoleName = uniqueName('contract-role');
      const { Role } = await iam.send(
        new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }),
      );
      if (Role?.Arn === undefined) throw new Error('CreateRole answered no ARN');
      later(async () => {
        const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
        for (const PolicyName of PolicyNames)
          await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
        await iam.send(new DeleteRoleCommand({ RoleName }));
      });
      return { ...Role, RoleName, Arn: Role.Arn };
    },

    async app(name = uniqueName('contract-app')) {
      const { app } = await amplify.send(new CreateAppCommand({ name }));
      const appId = app?.appId;
      if (app === undefined || appId === undefined) throw new Error('CreateApp answered no app id');
      later(() => amplify.send(new DeleteAppCommand({ appId })));
      return { ...app, appId };
    },

    async empty() {
      for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp().catch(() => undefined);
    },

    close() {
      for (const client of [cognito, identity, iam, sts, amplify]) client.destroy();
    },
  };
};
