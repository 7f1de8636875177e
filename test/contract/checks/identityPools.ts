import * as assert from 'node:assert/strict';
import {
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
  ListIdentityPoolsCommand,
  SetIdentityPoolRolesCommand,
  UpdateIdentityPoolCommand,
  type CreateIdentityPoolInput,
} from '@aws-sdk/client-cognito-identity';
import { readPages, refuses, type ContractCheck } from '../contractCheck';
import type { ScratchAccount } from '../scratchAccount';

const everything = {
  AllowUnauthenticatedIdentities: true,
  AllowClassicFlow: true,
  SupportedLoginProviders: { 'graph.facebook.com': '1234567890' },
  IdentityPoolTags: { purpose: 'contract' },
} satisfies Partial<CreateIdentityPoolInput>;

const linkedPool = async (aws: ScratchAccount) => {
  const { Id } = await aws.userPool();
  const { ClientId } = await aws.userPoolClient(Id);
  const provider = {
    ProviderName: `cognito-idp.${aws.region}.amazonaws.com/${Id}`,
    ClientId,
    ServerSideTokenCheck: true,
  };
  const pool = await aws.identityPool({ ...everything, CognitoIdentityProviders: [provider] });
  return { ...pool, provider };
};

const trustOf = (identityPoolId: string, amr: 'authenticated' | 'unauthenticated') => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': amr },
      },
    },
  ],
});

const poolWithRoles = async (aws: ScratchAccount) => {
  const { IdentityPoolId, provider } = await linkedPool(aws);
  const Roles = {
    authenticated: (await aws.role(trustOf(IdentityPoolId, 'authenticated'))).Arn,
    unauthenticated: (await aws.role(trustOf(IdentityPoolId, 'unauthenticated'))).Arn,
  };
  const RoleMappings = {
    [`${provider.ProviderName}:${provider.ClientId}`]: {
      Type: 'Token' as const,
      AmbiguousRoleResolution: 'AuthenticatedRole' as const,
    },
  };
  await aws.identity.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles, RoleMappings }));
  return { IdentityPoolId, Roles, RoleMappings };
};

export const identityPools: readonly ContractCheck[] = [
  {
    operation: 'cognito-identity.CreateIdentityPool',
    title: 'answers the whole pool',
    async run(aws) {
      const pool = await linkedPool(aws);
      assert.match(pool.IdentityPoolId, new RegExp(`^${aws.region}:[0-9a-f-]{36}$`));
      assert.equal(pool.AllowUnauthenticatedIdentities, true);
      assert.equal(pool.AllowClassicFlow, true);
      assert.deepEqual(pool.CognitoIdentityProviders, [pool.provider]);
      assert.deepEqual(pool.SupportedLoginProviders, everything.SupportedLoginProviders);
    },
  },
  {
    operation: 'cognito-identity.DescribeIdentityPool',
    title: 'shows everything that was set',
    async run(aws) {
      const { IdentityPoolId, IdentityPoolName, provider } = await linkedPool(aws);
      const pool = await aws.identity.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));
      assert.equal(pool.IdentityPoolName, IdentityPoolName);
      assert.equal(pool.AllowClassicFlow, true);
      assert.deepEqual(pool.CognitoIdentityProviders, [provider]);
      assert.deepEqual(pool.IdentityPoolTags, everything.IdentityPoolTags);
      assert.equal(pool.SamlProviderARNs, undefined, 'unset lists are left out');
    },
  },
  {
    operation: 'cognito-identity.DescribeIdentityPool',
    title: 'an unknown pool is not found',
    run: (aws) =>
      refuses(
        aws.identity.send(
          new DescribeIdentityPoolCommand({
            IdentityPoolId: `${aws.region}:00000000-1111-2222-3333-444444444444`,
          }),
        ),
        'ResourceNotFoundException',
      ),
  },
  {
    operation: 'cognito-identity.ListIdentityPools',
    title: 'pages by MaxResults and NextToken, ids and names only',
    async run(aws) {
      const made = [await aws.identityPool(), await aws.identityPool(), await aws.identityPool()];
      const pages = await readPages(2, async (NextToken) => {
        const page = await aws.identity.send(new ListIdentityPoolsCommand({ MaxResults: 2, NextToken }));
        return { items: page.IdentityPools, next: page.NextToken };
      });
      const ids = pages.flat().map(({ IdentityPoolId }) => IdentityPoolId);
      for (const { IdentityPoolId } of made) assert.ok(ids.includes(IdentityPoolId));
      assert.deepEqual(Object.keys(pages.flat()[0] ?? {}).sort(), ['IdentityPoolId', 'IdentityPoolName']);
    },
  },
  {
    operation: 'cognito-identity.ListIdentityPools',
    title: 'MaxResults 61 is refused',
    run: (aws) =>
      refuses(
        aws.identity.send(new ListIdentityPoolsCommand({ MaxResults: 61 })),
        /^(InvalidParameterException|ValidationException)$/,
      ),
  },
  {
    operation: 'cognito-identity.UpdateIdentityPool',
    title: 'applies changes and resets what is left out',
    async run(aws) {
      const { IdentityPoolId, provider } = await linkedPool(aws);
      await aws.identity.send(
        new UpdateIdentityPoolCommand({
          IdentityPoolId,
          IdentityPoolName: 'contract_renamed',
          AllowUnauthenticatedIdentities: false,
          CognitoIdentityProviders: [{ ...provider, ServerSideTokenCheck: false }],
        }),
      );
      const pool = await aws.identity.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));
      assert.equal(pool.IdentityPoolName, 'contract_renamed');
      assert.equal(pool.AllowUnauthenticatedIdentities, false);
      assert.equal(pool.CognitoIdentityProviders?.[0]?.ServerSideTokenCheck, false);
      assert.equal(pool.SupportedLoginProviders, undefined, 'left out, so reset');
    },
  },
  {
    operation: 'cognito-identity.SetIdentityPoolRoles',
    title: 'accepts roles and mappings, and refuses an unknown pool',
    async run(aws) {
      const { Roles } = await poolWithRoles(aws);
      await refuses(
        aws.identity.send(
          new SetIdentityPoolRolesCommand({
            IdentityPoolId: `${aws.region}:00000000-1111-2222-3333-444444444444`,
            Roles,
          }),
        ),
        'ResourceNotFoundException',
      );
    },
  },
  {
    operation: 'cognito-identity.GetIdentityPoolRoles',
    title: 'shows roles and mappings',
    async run(aws) {
      const { IdentityPoolId, Roles, RoleMappings } = await poolWithRoles(aws);
      const answer = await aws.identity.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
      assert.equal(answer.IdentityPoolId, IdentityPoolId);
      assert.deepEqual(answer.Roles, Roles);
      assert.deepEqual(answer.RoleMappings, RoleMappings);
    },
  },
  {
    operation: 'cognito-identity.GetId',
    title: 'a guest gets an identity of the Region',
    async run(aws) {
      const { IdentityPoolId } = await aws.identityPool({ AllowUnauthenticatedIdentities: true });
      const { IdentityId } = await aws.identity.send(new GetIdCommand({ IdentityPoolId }));
      assert.match(IdentityId ?? '', new RegExp(`^${aws.region}:[0-9a-f-]{36}$`));
    },
  },
  {
    operation: 'cognito-identity.GetCredentialsForIdentity',
    title: 'a guest gets temporary credentials',
    async run(aws) {
      const { IdentityPoolId } = await aws.identityPool({ AllowUnauthenticatedIdentities: true });
      const { Arn } = await aws.role(trustOf(IdentityPoolId, 'unauthenticated'));
      await aws.identity.send(
        new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: { unauthenticated: Arn } }),
      );
      const { IdentityId } = await aws.identity.send(new GetIdCommand({ IdentityPoolId }));
      const { Credentials } = await aws.identity.send(new GetCredentialsForIdentityCommand({ IdentityId }));
      assert.match(Credentials?.AccessKeyId ?? '', /^ASIA/);
      assert.ok(Credentials?.SecretKey);
      assert.ok(Credentials.SessionToken);
      assert.ok(Credentials.Expiration instanceof Date && Credentials.Expiration > new Date());
    },
  },
  {
    operation: 'cognito-identity.GetCredentialsForIdentity',
    title: 'an unknown identity is not found',
    run: (aws) =>
      refuses(
        aws.identity.send(
          new GetCredentialsForIdentityCommand({
            IdentityId: `${aws.region}:00000000-1111-2222-3333-444444444444`,
          }),
        ),
        'ResourceNotFoundException',
      ),
  },
];
