import { documentationAccountId } from '../emulator/identities';
import { aClient, aUserPool, clientId, clientSecret, oauthAt } from '../emulator/sample/aUserPool';
import { aCognitoRole, anIdentityPool, identityPoolId, roleArn } from '../emulator/sample/anIdentityPool';
import type { SamplePart } from '../emulator/sample/sampleParts';
import type { Seed } from '../emulator/seed';

const region = 'us-east-1';

const seedOf = ({ roles = [], ...things }: SamplePart): Seed => ({
  accounts: [{ accountId: documentationAccountId, roles, regions: { [region]: things } }],
});

/** A pool with at least ten things wrong: at its clients, its OAuth settings, its identity pool and its roles. */
export function poolWithTenFaults(): Seed {
  const Id = 'us-east-1_TenFaults';
  const [web, native, other] = [clientId('tenweb'), clientId('tennative'), clientId('tenother')];
  const pool = anIdentityPool(identityPoolId(region, 41), 'ten_faults', Id, [other], {
    AllowUnauthenticatedIdentities: false,
  });
  const role = 'amplify-tenfaults-prod-10141-authRole';
  return seedOf({
    userPools: [
      {
        pool: aUserPool(Id, 'ten-faults', {
          AliasAttributes: ['email', 'phone_number'],
          UsernameConfiguration: { CaseSensitive: true },
          DeletionProtection: 'INACTIVE',
          AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        }),
        clients: [
          aClient(web, 'ten-web', {
            ...oauthAt('ten.example.com'),
            CallbackURLs: ['https://ten.example.com/signin/'],
            LogoutURLs: [],
            ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
          }),
          aClient(native, 'ten-native', {
            ...oauthAt('other.example.com'),
            AllowedOAuthScopes: ['email', 'openid'],
            ClientSecret: clientSecret('tennative'),
          }),
        ],
      },
    ],
    identityPools: [{ pool, roles: { authenticated: roleArn(documentationAccountId, role) } }],
    roles: [aCognitoRole(role, identityPoolId(region, 999), 'authenticated')],
  });
}

/** A pool that nothing signs in to. */
export const poolWithoutClients = (): Seed =>
  seedOf({ userPools: [{ pool: aUserPool('us-east-1_NoClients', 'no-clients'), clients: [] }] });

/** A pool with this many app clients, more than one page of a listing. */
export const poolWithClients = (count: number): Seed =>
  seedOf({
    userPools: [
      {
        pool: aUserPool('us-east-1_ManyClient', 'many-clients'),
        clients: Array.from({ length: count }, (_, index) => {
          const number = String(index + 1).padStart(3, '0');
          return aClient(clientId(`many${number}web`), `client-${number}`);
        }),
      },
    ],
  });
