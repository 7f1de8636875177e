import type { CheckInput } from '../../src/compatibility/checkCompatibility';
import { projectSubjects } from '../../src/compatibility/projectSubjects';
import { aProject } from './projects';
import { aRole, authRoleArn, trusting, unauthRoleArn } from './roles';
import { aClient, anIdentityPool, aUserPool, importing, reading, withIdentityPool } from './snapshots';

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** An import of a pool with 200 app clients, 60 providers, 300 groups and 60 identity pools, into a project with 20 environments. */
export function anImportOfALargePool(): CheckInput {
  const clients = many(200, (index) =>
    aClient({
      ClientName: `client${index}`,
      ClientId: `${index}client00000000000000000000`.slice(0, 26),
      hasSecret: index % 3 === 0,
      SupportedIdentityProviders: ['COGNITO', ...many(20, (provider) => `provider${provider}`)],
      CallbackURLs: many(50, (url) => `https://${index}.example.com/${url}`),
      LogoutURLs: many(50, (url) => `https://${index}.example.com/out/${url}`),
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      AllowedOAuthFlowsUserPoolClient: true,
      WriteAttributes: many(40, (attribute) => `custom:attribute${attribute}`),
    }),
  );
  const userPool = aUserPool({
    SchemaAttributes: many(70, (index) => ({ Name: `custom:attribute${index}`, Mutable: index % 5 !== 0 })),
  });
  const identityPools = many(60, (index) =>
    anIdentityPool({
      IdentityPoolId: `us-east-1:${String(index).padStart(8, '0')}-2222-3333-4444-555555555555`,
      CognitoIdentityProviders: clients.slice(0, 50).map(({ ClientId }) => ({
        ProviderName: `cognito-idp.us-east-1.amazonaws.com/${userPool.Id}`,
        ClientId,
      })),
    }),
  );
  const [, webClient = aClient(), nativeClient = aClient()] = clients;
  const input = reading(withIdentityPool(importing(webClient, nativeClient), identityPools[0]), {
    userPool,
    userPoolClients: clients,
    identityPools,
    mfaConfig: {},
    domains: [{ Domain: 'my-users', ManagedLoginVersion: 2 }],
    managedLoginBrandings: [],
    triggerFunctions: [],
    identityProviders: many(60, (index) => ({
      ProviderName: `provider${index}`,
      ProviderType: 'OIDC' as const,
      AttributeMapping: Object.fromEntries(
        many(30, (attribute) => [`custom:attribute${attribute}`, 'claim']),
      ),
    })),
    groups: many(300, (index) => ({
      GroupName: `group${index}`,
      RoleArn: `arn:aws:iam::123456789012:role/group${index}`,
      Precedence: index,
    })),
    roles: [
      aRole(authRoleArn, trusting('authenticated')),
      aRole(unauthRoleArn, trusting('unauthenticated')),
      ...many(300, (index) =>
        aRole(`arn:aws:iam::123456789012:role/group${index}`, trusting('authenticated')),
      ),
    ],
  });
  const team = Object.fromEntries(
    many(20, (index) => [`env${index}`, { categories: { auth: { shop: { userPoolId: userPool.Id } } } }]),
  );
  const project = aProject({ files: new Map([['amplify/team-provider-info.json', JSON.stringify(team)]]) });
  const selection = input.selection?.selection;
  return { ...input, pool: {}, ...projectSubjects(project, 'shop', selection && { ...selection, userPool }) };
}
