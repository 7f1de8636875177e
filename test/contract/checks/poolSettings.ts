import * as assert from 'node:assert/strict';
import {
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolDomainCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeIdentityProviderCommand,
  DescribeResourceServerCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetUserPoolMfaConfigCommand,
  ListIdentityProvidersCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuses, type ContractCheck } from '../contractCheck';
import type { ScratchAccount } from '../scratchAccount';

const poolWithDomain = async (aws: ScratchAccount) => {
  const { Id: UserPoolId } = await aws.userPool();
  const Domain = aws.uniqueName('contract');
  await aws.cognito.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain }));
  aws.later(() => aws.cognito.send(new DeleteUserPoolDomainCommand({ UserPoolId, Domain })));
  return { UserPoolId, Domain };
};

const poolWithGoogle = async (aws: ScratchAccount) => {
  const { Id: UserPoolId } = await aws.userPool();
  const { IdentityProvider } = await aws.cognito.send(
    new CreateIdentityProviderCommand({
      UserPoolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: { client_id: 'example', client_secret: 'example', authorize_scopes: 'openid email' },
      AttributeMapping: { email: 'email' },
    }),
  );
  return { UserPoolId, IdentityProvider };
};

export const poolSettings: readonly ContractCheck[] = [
  {
    operation: 'cognito-idp.GetUserPoolMfaConfig',
    title: 'MFA is off unless set',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      const mfa = await aws.cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
      assert.equal(mfa.MfaConfiguration, 'OFF');
      assert.notEqual(mfa.SoftwareTokenMfaConfiguration?.Enabled, true);
    },
  },
  {
    operation: 'cognito-idp.SetUserPoolMfaConfig',
    title: 'optional MFA by authenticator app, seen by the description too',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      await aws.cognito.send(
        new SetUserPoolMfaConfigCommand({
          UserPoolId,
          MfaConfiguration: 'OPTIONAL',
          SoftwareTokenMfaConfiguration: { Enabled: true },
        }),
      );
      const mfa = await aws.cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
      assert.equal(mfa.MfaConfiguration, 'OPTIONAL');
      assert.equal(mfa.SoftwareTokenMfaConfiguration?.Enabled, true);
      const { UserPool } = await aws.cognito.send(new DescribeUserPoolCommand({ UserPoolId }));
      assert.equal(UserPool?.MfaConfiguration, 'OPTIONAL');
    },
  },
  {
    operation: 'cognito-idp.CreateUserPoolDomain',
    title: 'a prefix domain',
    async run(aws) {
      await poolWithDomain(aws);
    },
  },
  {
    operation: 'cognito-idp.DescribeUserPoolDomain',
    title: 'a known domain names its pool',
    async run(aws) {
      const { UserPoolId, Domain } = await poolWithDomain(aws);
      const { DomainDescription } = await aws.cognito.send(new DescribeUserPoolDomainCommand({ Domain }));
      assert.equal(DomainDescription?.UserPoolId, UserPoolId);
      assert.equal(DomainDescription?.Domain, Domain);
    },
  },
  {
    operation: 'cognito-idp.DescribeUserPoolDomain',
    title: 'an unknown domain has an empty description',
    async run(aws) {
      const { DomainDescription } = await aws.cognito.send(
        new DescribeUserPoolDomainCommand({ Domain: aws.uniqueName('nobody') }),
      );
      assert.deepEqual(DomainDescription, {});
    },
  },
  {
    operation: 'cognito-idp.DescribeUserPool',
    title: 'shows the domain of the pool',
    async run(aws) {
      const { UserPoolId, Domain } = await poolWithDomain(aws);
      const { UserPool } = await aws.cognito.send(new DescribeUserPoolCommand({ UserPoolId }));
      assert.equal(UserPool?.Domain, Domain);
    },
  },
  {
    operation: 'cognito-idp.DeleteUserPool',
    title: 'a pool with a domain is kept',
    async run(aws) {
      const { UserPoolId } = await poolWithDomain(aws);
      await refuses(
        aws.cognito.send(new DeleteUserPoolCommand({ UserPoolId })),
        'InvalidParameterException',
        /domain/i,
      );
    },
  },
  {
    operation: 'cognito-idp.CreateIdentityProvider',
    title: 'Google',
    async run(aws) {
      const { IdentityProvider } = await poolWithGoogle(aws);
      assert.equal(IdentityProvider?.ProviderName, 'Google');
      assert.equal(IdentityProvider.ProviderType, 'Google');
    },
  },
  {
    operation: 'cognito-idp.ListIdentityProviders',
    title: 'lists names and types without details',
    async run(aws) {
      const { UserPoolId } = await poolWithGoogle(aws);
      const { Providers } = await aws.cognito.send(new ListIdentityProvidersCommand({ UserPoolId }));
      assert.equal(Providers?.length, 1);
      assert.equal(Providers[0]?.ProviderName, 'Google');
      assert.equal(Providers[0].ProviderType, 'Google');
      assert.equal('ProviderDetails' in Providers[0], false);
    },
  },
  {
    operation: 'cognito-idp.DescribeIdentityProvider',
    title: 'a known provider has its details, an unknown one is not found',
    async run(aws) {
      const { UserPoolId } = await poolWithGoogle(aws);
      const { IdentityProvider } = await aws.cognito.send(
        new DescribeIdentityProviderCommand({ UserPoolId, ProviderName: 'Google' }),
      );
      assert.equal(IdentityProvider?.ProviderDetails?.client_id, 'example');
      assert.equal(IdentityProvider?.AttributeMapping?.email, 'email');
      await refuses(
        aws.cognito.send(new DescribeIdentityProviderCommand({ UserPoolId, ProviderName: 'Nobody' })),
        'ResourceNotFoundException',
      );
    },
  },
  {
    operation: 'cognito-idp.DescribeResourceServer',
    title: 'a created resource server comes back',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      const Scopes = [{ ScopeName: 'read', ScopeDescription: 'read orders' }];
      const Identifier = 'https://orders.example.com';
      await aws.cognito.send(
        new CreateResourceServerCommand({ UserPoolId, Identifier, Name: 'orders', Scopes }),
      );
      const { ResourceServer } = await aws.cognito.send(
        new DescribeResourceServerCommand({ UserPoolId, Identifier }),
      );
      assert.deepEqual(ResourceServer, { UserPoolId, Identifier, Name: 'orders', Scopes });
    },
  },
];
