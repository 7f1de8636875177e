import { rule } from '../../../../src/compatibility/rules/identity-pool-trusts-user-pool';
import { aClient, aSnapshot, anIdentityPool, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const web = aClient();
const server = aClient({ ClientName: 'server', hasSecret: true });
const trusting = (clientId: string) =>
  anIdentityPool({
    CognitoIdentityProviders: [
      { ProviderName: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI', ClientId: clientId },
    ],
  });
const strange = anIdentityPool({
  CognitoIdentityProviders: [
    { ProviderName: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_OtherPool', ClientId: web.ClientId },
  ],
});
const limited = withIdentityPool(importing(web), trusting('1notread000000000000000000'));
const unlinked = withIdentityPool(importing(web), anIdentityPool({ CognitoIdentityProviders: [] }));
const other = { ...anIdentityPool(), IdentityPoolId: 'us-east-1:22222222-2222-3333-4444-555555555555' };
const none = importing(web);

testRule(rule, {
  accept: {
    'a user pool alone': importing(web),
    'an identity pool that trusts the public client': withIdentityPool(importing(web)),
    'an identity pool that trusts another public client': withIdentityPool(
      importing(web, aClient({ ClientName: 'other' })),
      trusting(aClient({ ClientName: 'other' }).ClientId),
    ),
    'a trusted client that was not read': {
      ...limited,
      snapshot: { ...limited.snapshot, limitedTo: ['userPoolClients', 'identityPools'] },
    },
  },
  reject: {
    'an identity pool without providers': {
      input: unlinked,
      message:
        'Identity pool "my_identity_pool" does not trust the user pool, so signed-in users get no credentials.',
    },
    'an identity pool of another user pool': {
      input: withIdentityPool(importing(web), strange),
      message:
        'Identity pool "my_identity_pool" does not trust the user pool, so signed-in users get no credentials.',
    },
    'an identity pool that trusts a confidential client only': {
      input: withIdentityPool(importing(web, server), trusting(server.ClientId)),
      message: 'Identity pool "my_identity_pool" trusts only app clients with a client secret.',
    },
    'a wrong choice, and offers the identity pool that would do': {
      input: {
        ...unlinked,
        snapshot: aSnapshot({ userPoolClients: [web], identityPools: [strange, other] }),
      },
      message:
        'Identity pool "my_identity_pool" does not trust the user pool, so signed-in users get no credentials.',
      fixes: [
        'Use identity pool "my_identity_pool"',
        'Let identity pool "my_identity_pool" trust app client "web"',
      ],
    },
    'no identity pool to choose from': {
      input: {
        snapshot: aSnapshot({ userPoolClients: [web], identityPools: [] }),
        selection: {
          selection: { ...none.selection!.selection, authSelections: 'identityPoolAndUserPool' },
        },
      },
      message: 'No identity pool trusts the user pool "my-users".',
    },
  },
});
