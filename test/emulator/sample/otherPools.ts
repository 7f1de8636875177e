import { documentationAccountId } from '../identities';
import { aClient, aUserPool, clientId, oauthAt } from './aUserPool';
import { anIdentityPool, identityPoolId, withRoles } from './anIdentityPool';
import type { SamplePart } from './sampleParts';

/** How many pools are there for no other reason than that a listing has more than one page. */
export const furtherPoolCount = 70;

/** `team-app-01` … : small pools without anything around them. */
export const furtherPools = (): SamplePart => ({
  userPools: Array.from({ length: furtherPoolCount }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return {
      pool: aUserPool(`us-east-1_TeamApp${number}`, `team-app-${number}`),
      clients: [aClient(clientId(`teamapp${number}web`), `team-app-${number}-web`)],
    };
  }),
});

/** Identity pools that no user pool belongs to. */
export const identityPoolsWithoutUserPool = (): SamplePart => {
  const guests = withRoles(
    documentationAccountId,
    {
      IdentityPoolId: identityPoolId('us-east-1', 21),
      IdentityPoolName: 'guests_only',
      AllowUnauthenticatedIdentities: true,
    },
    'guests-prod-10121',
  );
  const partners = withRoles(
    documentationAccountId,
    {
      IdentityPoolId: identityPoolId('us-east-1', 22),
      IdentityPoolName: 'partners_by_saml',
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: true,
      DeveloperProviderName: 'login.partners.example',
      SamlProviderARNs: ['arn:aws:iam::123456789012:saml-provider/Partners'],
      IdentityPoolTags: { team: 'partners' },
    },
    'partners-prod-10122',
  );
  const orphan = withRoles(
    documentationAccountId,
    anIdentityPool(identityPoolId('us-east-1', 23), 'user_pool_is_gone', 'us-east-1_Deleted01', [
      clientId('deletedweb'),
    ]),
    'orphan-prod-10123',
  );
  return {
    identityPools: [guests, partners, orphan].map(({ identityPool }) => identityPool),
    roles: [guests, partners, orphan].flatMap(({ roles }) => roles),
  };
};

/** A whole pool with its identity pool, for another Region or account. */
export const smallShop = (accountId: string, region: string, name: string): SamplePart => {
  const Id = `${region}_${name.replaceAll('-', '').padEnd(9, '0').slice(0, 9)}`;
  const word = name.replaceAll('-', '');
  const web = clientId(`${word}web`);
  const identityPool = anIdentityPool(
    identityPoolId(region, 31),
    `${name.replaceAll('-', '_')}_identities`,
    Id,
    [web],
  );
  const linked = withRoles(accountId, identityPool, `${word}-prod-10131`);
  return {
    userPools: [
      {
        pool: aUserPool(Id, name, { Domain: `${name}-example` }),
        clients: [aClient(web, `${name}-web`, oauthAt(`${name}.example.com`))],
      },
    ],
    identityPools: [linked.identityPool],
    roles: linked.roles,
  };
};

/** A user pool alone. */
export const poolAlone = (region: string, suffix: string, name: string): SamplePart => ({
  userPools: [
    {
      pool: aUserPool(`${region}_${suffix}`, name),
      clients: [aClient(clientId(`${suffix.toLowerCase()}web`), `${name}-web`)],
    },
  ],
});
