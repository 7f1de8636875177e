import { documentationAccountId } from '../identities';
import { aClient, aUserPool, clientId, clientSecret, oauthAt } from './aUserPool';
import { aCognitoRole, anIdentityPool, identityPoolId, roleArn, withRoles } from './anIdentityPool';
import type { SamplePart } from './sampleParts';

const region = 'us-east-1';

/** The only client has a secret, so no web page can sign in with it. */
const noPublicClient = (): SamplePart => ({
  userPools: [
    {
      pool: aUserPool('us-east-1_NoPublic1', 'no-public-client'),
      clients: [
        aClient(clientId('nopublicserver'), 'server-side', { ClientSecret: clientSecret('nopublicserver') }),
      ],
    },
  ],
});

/** Hosted sign-in pages without a sign-out URL. */
const noSignOutUrl = (): SamplePart => {
  const oauth = { ...oauthAt('nosignout.example.com') };
  delete oauth.LogoutURLs;
  const Id = 'us-east-1_NoSignOut';
  const web = clientId('nosignoutweb');
  const identityPool = anIdentityPool(identityPoolId(region, 11), 'no_sign_out', Id, [web]);
  const linked = withRoles(documentationAccountId, identityPool, 'nosignout-prod-10111');
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'no-sign-out-url', { Domain: 'no-sign-out-example' }),
        clients: [aClient(web, 'no-sign-out-web', oauth)],
      },
    ],
    identityPools: [linked.identityPool],
    roles: linked.roles,
  };
};

/** Web and native client send users to different places. */
const oauthMismatch = (): SamplePart => {
  const Id = 'us-east-1_OAuthDiff';
  const [web, native] = [clientId('oauthdiffweb'), clientId('oauthdiffnative')];
  const identityPool = anIdentityPool(identityPoolId(region, 12), 'oauth_mismatch', Id, [web, native]);
  const linked = withRoles(documentationAccountId, identityPool, 'oauthdiff-prod-10112');
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'oauth-mismatch', { Domain: 'oauth-mismatch-example' }),
        clients: [
          aClient(web, 'mismatch-web', oauthAt('mismatch.example.com')),
          aClient(native, 'mismatch-native', {
            ...oauthAt('mismatch.example.com'),
            CallbackURLs: ['mismatch://signin/'],
            LogoutURLs: ['mismatch://signout/'],
            AllowedOAuthScopes: ['email', 'openid'],
          }),
        ],
      },
    ],
    identityPools: [linked.identityPool],
    roles: linked.roles,
  };
};

/** The identity pool knows a client of the pool, but not the one the web app uses. */
const clientNotLinked = (): SamplePart => {
  const Id = 'us-east-1_NotLinked';
  const old = clientId('notlinkedold');
  const identityPool = anIdentityPool(identityPoolId(region, 13), 'client_not_linked', Id, [old]);
  const linked = withRoles(documentationAccountId, identityPool, 'notlinked-prod-10113');
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'client-not-linked'),
        clients: [aClient(clientId('notlinkedweb'), 'not-linked-web'), aClient(old, 'not-linked-old')],
      },
    ],
    identityPools: [linked.identityPool],
    roles: linked.roles,
  };
};

/** Guests are allowed, but there is no role for them. */
const noUnauthenticatedRole = (): SamplePart => {
  const Id = 'us-east-1_NoUnauth1';
  const web = clientId('nounauthweb');
  const pool = anIdentityPool(identityPoolId(region, 14), 'no_unauthenticated_role', Id, [web]);
  const role = 'amplify-nounauth-prod-10114-authRole';
  return {
    userPools: [{ pool: aUserPool(Id, 'no-unauthenticated-role'), clients: [aClient(web, 'no-unauth-web')] }],
    identityPools: [{ pool, roles: { authenticated: roleArn(documentationAccountId, role) } }],
    roles: [aCognitoRole(role, pool.IdentityPoolId ?? '', 'authenticated')],
  };
};

/** The roles trust another identity pool, so nobody can take them. */
const wrongTrust = (): SamplePart => {
  const Id = 'us-east-1_BadTrust1';
  const web = clientId('badtrustweb');
  const pool = anIdentityPool(identityPoolId(region, 15), 'wrong_trust', Id, [web]);
  const linked = withRoles(documentationAccountId, pool, 'badtrust-prod-10115');
  const other = identityPoolId(region, 999);
  return {
    userPools: [{ pool: aUserPool(Id, 'wrong-trust-policy'), clients: [aClient(web, 'wrong-trust-web')] }],
    identityPools: [linked.identityPool],
    roles: [
      aCognitoRole('amplify-badtrust-prod-10115-authRole', other, 'authenticated'),
      aCognitoRole('amplify-badtrust-prod-10115-unauthRole', other, 'unauthenticated'),
    ],
  };
};

/** Sign-in pages under the company's own name. */
const customDomain = (): SamplePart => {
  const web = clientId('customdomainweb');
  return {
    userPools: [
      {
        pool: aUserPool('us-east-1_CustomDom', 'custom-domain', { CustomDomain: 'auth.example.com' }),
        clients: [aClient(web, 'custom-domain-web', oauthAt('www.example.com'))],
        domains: [
          {
            Domain: 'auth.example.com',
            CustomDomainConfig: {
              CertificateArn:
                'arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012',
            },
          },
        ],
      },
    ],
  };
};

/** Nobody has a password here: all users come from the company's own directory. */
const samlOnly = (): SamplePart => ({
  userPools: [
    {
      pool: aUserPool('us-east-1_SamlOnly1', 'saml-only', { Domain: 'saml-only-example' }),
      clients: [
        aClient(clientId('samlonlyweb'), 'saml-web', {
          ...oauthAt('intranet.example.com'),
          SupportedIdentityProviders: ['CorpDirectory'],
          ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
        }),
      ],
      identityProviders: [
        {
          ProviderName: 'CorpDirectory',
          ProviderType: 'SAML',
          ProviderDetails: { MetadataURL: 'https://idp.example.com/metadata.xml', IDPSignout: 'true' },
          AttributeMapping: { email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress' },
          IdpIdentifiers: ['example.com'],
        },
      ],
    },
  ],
});

const functionArn = (name: string): string => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;

/** Three triggers: Cognito may call the first, may not call the second, and the third is gone. */
const lambdaTriggers = (): SamplePart => {
  const Id = 'us-east-1_Triggers1';
  return {
    userPools: [
      {
        pool: aUserPool(Id, 'lambda-triggers', {
          LambdaConfig: {
            PreSignUp: functionArn('check-invitation'),
            PostConfirmation: functionArn('welcome-user'),
            CustomMessage: functionArn('deleted-function'),
          },
        }),
        clients: [aClient(clientId('triggersweb'), 'triggers-web')],
      },
    ],
    functions: [
      {
        FunctionName: 'check-invitation',
        permissions: [
          {
            Sid: 'cognito-may-call',
            Principal: { Service: 'cognito-idp.amazonaws.com' },
            Action: 'lambda:InvokeFunction',
            Condition: {
              ArnLike: { 'AWS:SourceArn': `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${Id}` },
            },
          },
        ],
      },
      { FunctionName: 'welcome-user' },
    ],
  };
};

/** Pools with one fault each, named after it. */
export const faultyPools = (): SamplePart[] => [
  noPublicClient(),
  noSignOutUrl(),
  oauthMismatch(),
  clientNotLinked(),
  noUnauthenticatedRole(),
  wrongTrust(),
  customDomain(),
  samlOnly(),
  lambdaTriggers(),
];
