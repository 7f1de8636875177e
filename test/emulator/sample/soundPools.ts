import { documentationAccountId } from '../identities';
import { aClient, aUserPool, clientId, clientSecret, oauthAt } from './aUserPool';
import { anIdentityPool, identityPoolId, providerName, roleArn, withRoles } from './anIdentityPool';
import type { SamplePart } from './sampleParts';
import { customers, editorsAndReaders } from './sampleUsers';

/** Everything as Amplify wants it: web and native client with the same OAuth settings, both known to the identity pool. */
const perfect = (): SamplePart => {
  const Id = 'us-east-1_Perfect01';
  const [web, native] = [clientId('perfectweb'), clientId('perfectnative')];
  const oauth = oauthAt('shop.example.com');
  const identityPool = anIdentityPool(identityPoolId('us-east-1', 1), 'perfect_identities', Id, [
    web,
    native,
  ]);
  const linked = withRoles(documentationAccountId, identityPool, 'perfect-prod-10101');
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'perfect', {
          Domain: 'perfect-example',
          UserPoolTags: { team: 'shop' },
        }),
        clients: [aClient(web, 'perfect-web', oauth), aClient(native, 'perfect-native', oauth)],
        users: customers(),
        groups: [{ GroupName: 'customers', Description: 'Everyone who bought something', Precedence: 10 }],
      },
    ],
    identityPools: [linked.identityPool],
    roles: linked.roles,
  };
};

/** The native client has a secret, as the Amplify CLI makes it; only mobile apps can use that. */
const nativeClientWithSecret = (): SamplePart => {
  const Id = 'us-east-1_NatSecret';
  const [web, native] = [clientId('natsecretweb'), clientId('natsecretnative')];
  const identityPool = anIdentityPool(identityPoolId('us-east-1', 5), 'native_with_secret', Id, [
    web,
    native,
  ]);
  const linked = withRoles(documentationAccountId, identityPool, 'natsecret-prod-10105');
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'native-client-with-secret'),
        clients: [
          aClient(web, 'app-web'),
          aClient(native, 'app-native', { ClientSecret: clientSecret('natsecret') }),
        ],
      },
    ],
    identityPools: [linked.identityPool],
    roles: linked.roles,
  };
};

/** Sign-in by user name, with e-mail address, phone number and preferred name as further names. */
const aliasAttributes = (): SamplePart => {
  const Id = 'us-east-1_Aliases01';
  const web = clientId('aliasesweb');
  const identityPool = anIdentityPool(identityPoolId('us-east-1', 2), 'alias_identities', Id, [web]);
  const linked = withRoles(documentationAccountId, identityPool, 'aliases-prod-10102');
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'alias-attributes', {
          AliasAttributes: ['email', 'phone_number', 'preferred_username'],
          AutoVerifiedAttributes: ['email'],
        }),
        clients: [aClient(web, 'aliases-web')],
      },
    ],
    identityPools: [linked.identityPool],
    roles: linked.roles,
  };
};

/** A second factor by text message or authenticator app. */
const multiFactor = (): SamplePart => {
  const Id = 'us-east-1_MfaPool01';
  const web = clientId('mfaweb');
  const SmsConfiguration = {
    SnsCallerArn: roleArn(documentationAccountId, 'service-role/mfa-sms'),
    ExternalId: 'mfa-sms',
    SnsRegion: 'us-east-1',
  };
  const identityPool = anIdentityPool(identityPoolId('us-east-1', 3), 'mfa_identities', Id, [web]);
  const linked = withRoles(documentationAccountId, identityPool, 'mfa-prod-10103');
  const smsTrust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: 'cognito-idp.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': 'mfa-sms' } },
      },
    ],
  };
  const smsPolicy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'sns:Publish', Resource: '*' }],
  };
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'mfa-sms-and-totp', { MfaConfiguration: 'OPTIONAL', SmsConfiguration }),
        clients: [aClient(web, 'mfa-web')],
        mfa: {
          MfaConfiguration: 'OPTIONAL',
          SmsMfaConfiguration: { SmsAuthenticationMessage: 'Your code is {####}.', SmsConfiguration },
          SoftwareTokenMfaConfiguration: { Enabled: true },
        },
      },
    ],
    identityPools: [linked.identityPool],
    roles: [
      ...linked.roles,
      {
        RoleName: 'mfa-sms',
        Path: '/service-role/',
        AssumeRolePolicyDocument: smsTrust,
        Policies: { 'send-sms': smsPolicy },
      },
    ],
  };
};

const socialProviders = ['Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'] as const;

/** Sign-in with social accounts, and groups whose members get roles of their own. */
const socialAndGroups = (): SamplePart => {
  const Id = 'us-east-1_Social001';
  const web = clientId('socialweb');
  const editors = roleArn(documentationAccountId, 'social-editors');
  const identityPool = anIdentityPool(identityPoolId('us-east-1', 4), 'social_identities', Id, [web], {
    SupportedLoginProviders: {
      'accounts.google.com': '123456789012-example.apps.googleusercontent.com',
      'graph.facebook.com': '1234567890123456',
    },
  });
  const linked = withRoles(documentationAccountId, identityPool, 'social-prod-10104', {
    roleMappings: {
      [`${providerName(Id)}:${web}`]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' },
    },
  });
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'social-and-groups', { Domain: 'social-example' }),
        clients: [
          aClient(web, 'social-web', {
            ...oauthAt('social.example.com'),
            SupportedIdentityProviders: ['COGNITO', ...socialProviders],
          }),
        ],
        identityProviders: socialProviders.map((ProviderName) => ({
          ProviderName,
          ProviderType: ProviderName,
          ProviderDetails: {
            client_id: `example-${ProviderName.toLowerCase()}`,
            client_secret: 'example',
            authorize_scopes: 'openid email profile',
          },
          AttributeMapping: { email: 'email', username: 'sub' },
        })),
        users: editorsAndReaders(),
        groups: [
          { GroupName: 'editors', RoleArn: editors, Precedence: 1 },
          { GroupName: 'readers', Precedence: 5 },
        ],
      },
    ],
    identityPools: [linked.identityPool],
    roles: [
      ...linked.roles,
      {
        RoleName: 'social-editors',
        AssumeRolePolicyDocument: linked.roles[0]?.AssumeRolePolicyDocument ?? {},
        AttachedPolicyArns: ['arn:aws:iam::aws:policy/AmazonCognitoReadOnly'],
      },
    ],
  };
};

/** Pools that can be imported as they are. */
export const soundPools = (): SamplePart[] => [
  perfect(),
  nativeClientWithSecret(),
  aliasAttributes(),
  multiFactor(),
  socialAndGroups(),
];
