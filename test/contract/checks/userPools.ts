import * as assert from 'node:assert/strict';
import {
  AddCustomAttributesCommand,
  DeleteUserPoolCommand,
  DescribeUserPoolCommand,
  ListUserPoolsCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { readPages, refuses, type ContractCheck } from '../contractCheck';

const smsConfiguration = {
  SnsCallerArn: 'arn:aws:iam::123456789012:role/service-role/contract-sms',
  ExternalId: 'contract',
};

/** `sub` and the OpenID Connect standard claims: every user pool has them. */
const standardAttributes = [
  'sub',
  'address',
  'birthdate',
  'email',
  'email_verified',
  'family_name',
  'gender',
  'given_name',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'phone_number_verified',
  'picture',
  'preferred_username',
  'profile',
  'updated_at',
  'website',
  'zoneinfo',
];

export const userPools: readonly ContractCheck[] = [
  {
    operation: 'cognito-idp.CreateUserPool',
    title: 'schema, policies and username attributes come back in the shapes of AWS',
    async run(aws) {
      const pool = await aws.userPool({
        UsernameAttributes: ['email'],
        AutoVerifiedAttributes: ['email'],
        MfaConfiguration: 'OFF',
        Policies: { PasswordPolicy: { MinimumLength: 12, RequireLowercase: true, RequireNumbers: true } },
        Schema: [
          { Name: 'email', AttributeDataType: 'String', Required: true, Mutable: true },
          {
            Name: 'team',
            AttributeDataType: 'String',
            Mutable: true,
            StringAttributeConstraints: { MaxLength: '20' },
          },
        ],
      });
      assert.match(pool.Id, new RegExp(`^${aws.region}_[0-9A-Za-z]{9}$`));
      assert.match(
        pool.Arn ?? '',
        new RegExp(`^arn:aws:cognito-idp:${aws.region}:\\d{12}:userpool/${pool.Id}$`),
      );
      assert.deepEqual(pool.UsernameAttributes, ['email']);
      assert.equal(pool.Policies?.PasswordPolicy?.MinimumLength, 12);
      assert.equal(pool.Policies?.PasswordPolicy?.RequireNumbers, true);
      const attributes = new Map(
        (pool.SchemaAttributes ?? []).map((attribute) => [attribute.Name, attribute]),
      );
      const missing = standardAttributes.filter((name) => !attributes.has(name));
      assert.deepEqual(missing, [], 'standard attributes');
      assert.equal(attributes.get('email')?.Required, true);
      assert.equal(attributes.get('custom:team')?.StringAttributeConstraints?.MaxLength, '20');
    },
  },
  {
    operation: 'cognito-idp.CreateUserPool',
    title: 'alias attributes with optional MFA',
    async run(aws) {
      const pool = await aws.userPool({
        AliasAttributes: ['email', 'preferred_username'],
        MfaConfiguration: 'OPTIONAL',
        SmsConfiguration: smsConfiguration,
      });
      const { UserPool } = await aws.cognito.send(new DescribeUserPoolCommand({ UserPoolId: pool.Id }));
      assert.deepEqual([...(UserPool?.AliasAttributes ?? [])].sort(), ['email', 'preferred_username']);
      assert.equal(UserPool?.UsernameAttributes, undefined);
      assert.equal(UserPool?.MfaConfiguration, 'OPTIONAL');
    },
  },
  {
    operation: 'cognito-idp.CreateUserPool',
    title: 'alias and username attributes together are refused',
    run: (aws) =>
      refuses(
        aws.userPool({ AliasAttributes: ['email'], UsernameAttributes: ['email'] }),
        'InvalidParameterException',
      ),
  },
  {
    operation: 'cognito-idp.CreateUserPool',
    title: 'a minimum password length of 3 is refused',
    run: (aws) =>
      refuses(
        aws.userPool({ Policies: { PasswordPolicy: { MinimumLength: 3 } } }),
        'InvalidParameterException',
      ),
  },
  {
    operation: 'cognito-idp.DescribeUserPool',
    title: 'every field comes back as it was set',
    async run(aws) {
      const { Id } = await aws.userPool({
        PoolName: 'contract-all-fields',
        AutoVerifiedAttributes: ['email'],
        DeletionProtection: 'INACTIVE',
        EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        LambdaConfig: { PreSignUp: 'arn:aws:lambda:us-east-1:123456789012:function:contract-pre-sign-up' },
        UserPoolTags: { purpose: 'contract' },
        AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
        UsernameConfiguration: { CaseSensitive: false },
        VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_LINK' },
      });
      const { UserPool } = await aws.cognito.send(new DescribeUserPoolCommand({ UserPoolId: Id }));
      assert.ok(UserPool);
      assert.equal(UserPool.Name, 'contract-all-fields');
      assert.deepEqual(UserPool.AutoVerifiedAttributes, ['email']);
      assert.equal(UserPool.DeletionProtection, 'INACTIVE');
      assert.equal(UserPool.EmailConfiguration?.EmailSendingAccount, 'COGNITO_DEFAULT');
      assert.equal(UserPool.AdminCreateUserConfig?.AllowAdminCreateUserOnly, true);
      assert.match(UserPool.LambdaConfig?.PreSignUp ?? '', /:function:contract-pre-sign-up$/);
      assert.deepEqual(UserPool.UserPoolTags, { purpose: 'contract' });
      assert.equal(UserPool.AccountRecoverySetting?.RecoveryMechanisms?.[0]?.Name, 'verified_email');
      assert.equal(UserPool.UsernameConfiguration?.CaseSensitive, false);
      assert.equal(UserPool.VerificationMessageTemplate?.DefaultEmailOption, 'CONFIRM_WITH_LINK');
      assert.ok(UserPool.CreationDate instanceof Date && UserPool.LastModifiedDate instanceof Date);
      assert.equal(UserPool.AliasAttributes, undefined, 'unset lists are left out');
    },
  },
  {
    operation: 'cognito-idp.DescribeUserPool',
    title: 'an unknown pool is not found',
    run: (aws) =>
      refuses(
        aws.cognito.send(new DescribeUserPoolCommand({ UserPoolId: `${aws.region}_ZZZZZZZZZ` })),
        'ResourceNotFoundException',
        new RegExp(`${aws.region}_ZZZZZZZZZ.*does not exist`),
      ),
  },
  {
    operation: 'cognito-idp.DescribeUserPool',
    title: 'a malformed pool id is refused',
    run: (aws) =>
      refuses(
        aws.cognito.send(new DescribeUserPoolCommand({ UserPoolId: 'not a pool id' })),
        'InvalidParameterException',
      ),
  },
  {
    operation: 'cognito-idp.ListUserPools',
    title: 'pages by MaxResults and NextToken',
    async run(aws) {
      const made = [await aws.userPool(), await aws.userPool(), await aws.userPool()].map(({ Id }) => Id);
      const pages = await readPages(2, async (NextToken) => {
        const page = await aws.cognito.send(new ListUserPoolsCommand({ MaxResults: 2, NextToken }));
        return { items: page.UserPools, next: page.NextToken };
      });
      const ids = pages.flat().map(({ Id }) => Id);
      assert.equal(new Set(ids).size, ids.length, 'no pool twice');
      for (const id of made) assert.ok(ids.includes(id), `${id} is listed`);
    },
  },
  {
    operation: 'cognito-idp.ListUserPools',
    title: 'a summary has id, name and dates, and nothing of the description',
    async run(aws) {
      const { Id, Name } = await aws.userPool({ UserPoolTags: { purpose: 'contract' } });
      const pages = await readPages(60, async (NextToken) => {
        const page = await aws.cognito.send(new ListUserPoolsCommand({ MaxResults: 60, NextToken }));
        return { items: page.UserPools, next: page.NextToken };
      });
      const summary = pages.flat().find((pool) => pool.Id === Id);
      assert.ok(summary);
      assert.equal(summary.Name, Name);
      assert.ok(summary.CreationDate instanceof Date && summary.LastModifiedDate instanceof Date);
      assert.equal('Policies' in summary, false);
    },
  },
  {
    operation: 'cognito-idp.ListUserPools',
    title: 'MaxResults 0 and 61 are refused',
    async run(aws) {
      for (const MaxResults of [0, 61])
        await refuses(
          aws.cognito.send(new ListUserPoolsCommand({ MaxResults })),
          'InvalidParameterException',
          /maxResults/,
        );
    },
  },
  {
    operation: 'cognito-idp.ListUserPools',
    title: 'a made-up NextToken is refused',
    run: (aws) =>
      refuses(
        aws.cognito.send(new ListUserPoolsCommand({ MaxResults: 5, NextToken: 'made-up' })),
        'InvalidParameterException',
      ),
  },
  {
    operation: 'cognito-idp.UpdateUserPool',
    title: 'resets automatic verification when it is left out',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool({
        AutoVerifiedAttributes: ['email'],
        Policies: { PasswordPolicy: { MinimumLength: 14 } },
      });
      await aws.cognito.send(
        new UpdateUserPoolCommand({ UserPoolId, Policies: { PasswordPolicy: { MinimumLength: 15 } } }),
      );
      const { UserPool } = await aws.cognito.send(new DescribeUserPoolCommand({ UserPoolId }));
      assert.equal(UserPool?.AutoVerifiedAttributes, undefined);
      assert.equal(UserPool?.Policies?.PasswordPolicy?.MinimumLength, 15);
    },
  },
  {
    operation: 'cognito-idp.DeleteUserPool',
    title: 'deletion protection keeps the pool',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool({ DeletionProtection: 'ACTIVE' });
      aws.later(() =>
        aws.cognito.send(new UpdateUserPoolCommand({ UserPoolId, DeletionProtection: 'INACTIVE' })),
      );
      await refuses(aws.cognito.send(new DeleteUserPoolCommand({ UserPoolId })), 'InvalidParameterException');
    },
  },
  {
    operation: 'cognito-idp.AddCustomAttributes',
    title: 'a new attribute appears with its prefix',
    async run(aws) {
      const { Id: UserPoolId } = await aws.userPool();
      await aws.cognito.send(
        new AddCustomAttributesCommand({
          UserPoolId,
          CustomAttributes: [{ Name: 'plan', AttributeDataType: 'String', Mutable: true }],
        }),
      );
      const { UserPool } = await aws.cognito.send(new DescribeUserPoolCommand({ UserPoolId }));
      const plan = UserPool?.SchemaAttributes?.find(({ Name }) => Name === 'custom:plan');
      assert.equal(plan?.AttributeDataType, 'String');
    },
  },
];
