import * as assert from 'node:assert/strict';
import {
  DeleteUserPoolClientCommand,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
  UpdateUserPoolClientCommand,
  type CreateUserPoolClientRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { readPages, refuses, type ContractCheck } from '../contractCheck';

const withOauth = {
  GenerateSecret: true,
  CallbackURLs: ['https://example.com/in'],
  LogoutURLs: ['https://example.com/out'],
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email'],
  AllowedOAuthFlowsUserPoolClient: true,
  SupportedIdentityProviders: ['COGNITO'],
} satisfies Partial<CreateUserPoolClientRequest>;

export const userPoolClients: readonly ContractCheck[] = [
  {
    operation: 'cognito-idp.CreateUserPoolClient',
    title: 'OAuth settings, a generated secret and the defaults',
    async run(aws) {
      const { Id } = await aws.userPool();
      const client = await aws.userPoolClient(Id, withOauth);
      assert.match(client.ClientId, /^[0-9a-z]{26}$/);
      assert.match(client.ClientSecret ?? '', /^[0-9a-z]{45,64}$/);
      assert.deepEqual(client.CallbackURLs, withOauth.CallbackURLs);
      assert.deepEqual(client.LogoutURLs, withOauth.LogoutURLs);
      assert.deepEqual(client.AllowedOAuthFlows, ['code']);
      assert.deepEqual([...(client.AllowedOAuthScopes ?? [])].sort(), ['email', 'openid']);
      assert.equal(client.AllowedOAuthFlowsUserPoolClient, true);
      assert.equal(client.RefreshTokenValidity, 30, 'days a refresh token lives unless said otherwise');
    },
  },
  {
    operation: 'cognito-idp.DescribeUserPoolClient',
    title: 'shows secret, settings and dates',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      const { ClientId, ClientName, ClientSecret } = await aws.userPoolClient(UserPoolId, withOauth);
      const { UserPoolClient } = await aws.cognito.send(
        new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
      );
      assert.ok(UserPoolClient);
      assert.equal(UserPoolClient.ClientName, ClientName);
      assert.equal(UserPoolClient.ClientSecret, ClientSecret);
      assert.deepEqual(UserPoolClient.CallbackURLs, withOauth.CallbackURLs);
      assert.ok(UserPoolClient.CreationDate instanceof Date, 'CreationDate');
      assert.ok(UserPoolClient.LastModifiedDate instanceof Date, 'LastModifiedDate');
    },
  },
  {
    operation: 'cognito-idp.DescribeUserPoolClient',
    title: 'an unknown client is not found',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      await refuses(
        aws.cognito.send(
          new DescribeUserPoolClientCommand({ UserPoolId, ClientId: '1example23456789example012' }),
        ),
        'ResourceNotFoundException',
      );
    },
  },
  {
    operation: 'cognito-idp.ListUserPoolClients',
    title: 'pages, and shows ids and names only',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      for (let made = 0; made < 5; made++) await aws.userPoolClient(UserPoolId);
      const pages = await readPages(2, async (NextToken) => {
        const page = await aws.cognito.send(
          new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 2, NextToken }),
        );
        return { items: page.UserPoolClients, next: page.NextToken };
      });
      assert.equal(new Set(pages.flat().map(({ ClientId }) => ClientId)).size, 5);
      for (const client of pages.flat())
        assert.deepEqual(Object.keys(client).sort(), ['ClientId', 'ClientName', 'UserPoolId']);
    },
  },
  {
    operation: 'cognito-idp.UpdateUserPoolClient',
    title: 'changes what is given and keeps the secret',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      const { ClientId, ClientSecret } = await aws.userPoolClient(UserPoolId, withOauth);
      await aws.cognito.send(
        new UpdateUserPoolClientCommand({
          UserPoolId,
          ClientId,
          ClientName: 'renamed',
          RefreshTokenValidity: 7,
        }),
      );
      const { UserPoolClient } = await aws.cognito.send(
        new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
      );
      assert.equal(UserPoolClient?.ClientName, 'renamed');
      assert.equal(UserPoolClient?.RefreshTokenValidity, 7);
      assert.ok(ClientSecret);
      assert.equal(UserPoolClient?.ClientSecret, ClientSecret);
    },
  },
  {
    operation: 'cognito-idp.UpdateUserPoolClient',
    title: 'resets what is left out',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      const { ClientId, ClientName } = await aws.userPoolClient(UserPoolId, {
        ...withOauth,
        RefreshTokenValidity: 7,
        ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      });
      await aws.cognito.send(
        new UpdateUserPoolClientCommand({ UserPoolId, ClientId, ReadAttributes: ['email'] }),
      );
      const { UserPoolClient } = await aws.cognito.send(
        new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
      );
      assert.ok(UserPoolClient);
      const kept = (
        [
          'CallbackURLs',
          'LogoutURLs',
          'AllowedOAuthFlows',
          'AllowedOAuthScopes',
          'SupportedIdentityProviders',
          'ExplicitAuthFlows',
        ] as const
      ).filter((key) => UserPoolClient[key] !== undefined);
      assert.deepEqual(kept, []);
      assert.notEqual(UserPoolClient.AllowedOAuthFlowsUserPoolClient, true);
      assert.equal(UserPoolClient.RefreshTokenValidity, 30);
      assert.equal(UserPoolClient.ClientName, ClientName);
    },
  },
  {
    operation: 'cognito-idp.DeleteUserPoolClient',
    title: 'a deleted client is not found',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      const { ClientId } = await aws.userPoolClient(UserPoolId);
      await aws.cognito.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId }));
      await refuses(
        aws.cognito.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId })),
        'ResourceNotFoundException',
      );
    },
  },
];
