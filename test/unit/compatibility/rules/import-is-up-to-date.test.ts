import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import type { UserPool, UserPoolClient } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/import-is-up-to-date';
import { findOAuthMetadata } from '../../../../src/project/gen1/oauthSettings';
import { toParameters } from '../../../../src/project/gen1/parameters';
import { importedInto } from '../../../support/projects';
import { aClient, aSnapshot, aUserPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const oauth = {
  SupportedIdentityProviders: ['COGNITO'],
  AllowedOAuthFlows: ['code' as const],
  AllowedOAuthScopes: ['openid', 'email'],
  CallbackURLs: ['http://localhost:3000/'],
  LogoutURLs: ['http://localhost:3000/'],
};
const client = aClient(oauth);
const before = aUserPool({ Domain: 'my-users' });
const parameters = toParameters(
  { authSelections: 'userPoolOnly', userPool: before, webClient: client, nativeClient: client },
  { resourceName: 'shop', region: 'us-east-1' },
);
const imported = importedInto({
  environments: { dev: { userPoolId: before.Id, webClientId: client.ClientId } },
  files: { 'amplify/backend/auth/shop/parameters.json': JSON.stringify(parameters) },
  output: { UserPoolName: 'my-users', HostedUIDomain: 'my-users', OAuthMetadata: findOAuthMetadata(client) },
});
const now = (userPool: UserPool, ...userPoolClients: UserPoolClient[]): CheckInput => ({
  ...imported,
  snapshot: aSnapshot({ userPool, userPoolClients }),
});
const message = (key: string): string =>
  `${key} was changed in Cognito since the import of "my-users": refresh the import.`;

testRule(rule, {
  accept: {
    'nothing changed': now(aUserPool({ Domain: 'my-users' }), client),
    'lists in another order': now(aUserPool({ Domain: 'my-users' }), {
      ...client,
      AllowedOAuthScopes: ['email', 'openid'],
    }),
    'a client that is gone, which is another finding': now(aUserPool({ Domain: 'x' })),
    'another pool': now(aUserPool({ Id: 'us-east-1_OtherPool' }), client),
  },
  reject: {
    'another password policy and a required attribute': {
      input: now(
        aUserPool({
          Domain: 'my-users',
          Policies: { PasswordPolicy: { MinimumLength: 12 } },
          SchemaAttributes: [{ Name: 'email', Required: true }],
        }),
        client,
      ),
      message: [
        message('requiredAttributes'),
        message('passwordPolicyMinLength'),
        message('passwordPolicyCharacters'),
      ],
    },
    'the name, the domain and the URLs': {
      input: now(aUserPool({ Name: 'my-users', Domain: 'new' }), { ...client, CallbackURLs: ['myapp://'] }),
      message: [message('HostedUIDomain'), message('OAuthMetadata')],
    },
  },
});
