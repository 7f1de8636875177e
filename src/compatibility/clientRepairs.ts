import * as l10n from '@vscode/l10n';
import type { IdentityPool, UserPoolClient } from '../model/authSnapshot';
import type { RepairQuestion } from '../model/repairQuestion';
import type { RepairRecipe, UpdateUserPoolClientRecipe } from '../model/repairRecipe';
import { oauthDifferences } from './oauthDifferences';
import { repairFix, type PoolId } from './repairFix';
import type { RepairFix } from './rule';

/** Repairs of app clients that rules offer. */

const localApp = 'http://localhost:3000/';

/** Asks for the URL; the places users come back to are good guesses for where they may go when they leave. */
export const addSignOutUrl = (userPool: PoolId, { ClientId, CallbackURLs = [] }: UserPoolClient): RepairFix =>
  repairFix(
    userPool,
    l10n.t('Add a sign-out URL'),
    [updateClient(ClientId, { add: { LogoutURLs: ['{{signOutUrl}}'] } })],
    [{ slot: '{{signOutUrl}}', asks: 'signOutUrl', suggestions: orLocal(CallbackURLs) }],
  );

export const addCallbackUrl = (userPool: PoolId, { ClientId, LogoutURLs = [] }: UserPoolClient): RepairFix =>
  repairFix(
    userPool,
    l10n.t('Add a callback URL'),
    [updateClient(ClientId, { add: { CallbackURLs: ['{{callbackUrl}}'] } })],
    [{ slot: '{{callbackUrl}}', asks: 'callbackUrl', suggestions: orLocal(LogoutURLs) }],
  );

const orLocal = (urls: readonly string[]): readonly string[] => (urls.length > 0 ? urls : [localApp]);

const updateClient = (userPoolClientId: string, changes: ClientChanges): RepairRecipe => ({
  recipe: 'updateUserPoolClient',
  userPoolClientId,
  ...changes,
});

type ClientChanges = Omit<UpdateUserPoolClientRecipe, 'recipe' | 'userPoolClientId'>;

/** Any change of one app client. */
export const changeClient = (
  userPool: PoolId,
  { ClientId }: UserPoolClient,
  title: string,
  changes: ClientChanges,
  questions: readonly RepairQuestion[] = [],
): RepairFix => repairFix(userPool, title, [updateClient(ClientId, changes)], questions);

export const addOrigin = (userPool: PoolId, client: UserPoolClient, origin: string): RepairFix =>
  changeClient(
    userPool,
    client,
    l10n.t('Add a callback URL of {0}', origin),
    { add: { CallbackURLs: ['{{callbackUrl}}'] } },
    [{ slot: '{{callbackUrl}}', asks: 'callbackUrl', suggestions: [`${origin}/`] }],
  );

const amplifyScopes = ['aws.cognito.signin.user.admin', 'email', 'openid', 'phone', 'profile'];

export const allowScopes = (userPool: PoolId, client: UserPoolClient): RepairFix =>
  changeClient(userPool, client, l10n.t('Allow the scopes that Amplify asks for'), {
    add: { AllowedOAuthScopes: amplifyScopes },
  });

/** Flow, scope, callback URL and the switch: AWS takes them only together. */
export function enableOAuth(userPool: PoolId, client: UserPoolClient): RepairFix {
  const { AllowedOAuthFlows = [], AllowedOAuthScopes = [], CallbackURLs = [] } = client;
  const asksUrl = CallbackURLs.length === 0;
  return changeClient(
    userPool,
    client,
    l10n.t('Enable OAuth with the code flow for app client "{0}"', client.ClientName),
    {
      add: {
        ...(AllowedOAuthFlows.length === 0 && { AllowedOAuthFlows: ['code'] }),
        ...(AllowedOAuthScopes.length === 0 && { AllowedOAuthScopes: amplifyScopes }),
        ...(asksUrl && { CallbackURLs: ['{{callbackUrl}}'] }),
      },
      set: { AllowedOAuthFlowsUserPoolClient: true },
    },
    asksUrl ? [{ slot: '{{callbackUrl}}', asks: 'callbackUrl', suggestions: [localApp] }] : [],
  );
}

/** Each of two app clients gets what only the other one has. An app that has no users cannot share its flow. */
export function shareOAuthSettings(
  userPool: PoolId,
  webClient: UserPoolClient,
  nativeClient: UserPoolClient,
): RepairFix[] {
  const differences = oauthDifferences(webClient, nativeClient);
  const isForMachines = [webClient, nativeClient].some(({ AllowedOAuthFlows }) =>
    AllowedOAuthFlows?.includes('client_credentials'),
  );
  // To AWS an absent switch and `false` are the same: there is nothing to write.
  const isOn = webClient.AllowedOAuthFlowsUserPoolClient || nativeClient.AllowedOAuthFlowsUserPoolClient;
  const isOnlySwitch = differences.every(({ property }) => property === 'AllowedOAuthFlowsUserPoolClient');
  if (isForMachines || (isOnlySwitch && !isOn)) return [];
  const changesFor = (side: 'onlyWeb' | 'onlyNative'): ClientChanges => ({
    add: Object.fromEntries(
      differences.flatMap(({ property, ...only }) =>
        property === 'AllowedOAuthFlowsUserPoolClient' || only[side].length === 0
          ? []
          : [[property, only[side]]],
      ),
    ),
    ...(isOn && { set: { AllowedOAuthFlowsUserPoolClient: true } }),
  });
  return [
    repairFix(userPool, l10n.t('Give both app clients the OAuth settings of the other one, too'), [
      updateClient(webClient.ClientId, changesFor('onlyNative')),
      updateClient(nativeClient.ClientId, changesFor('onlyWeb')),
    ]),
  ];
}

export const allowAuthFlow = (
  userPool: PoolId,
  client: UserPoolClient,
  flow: 'ALLOW_USER_SRP_AUTH' | 'ALLOW_REFRESH_TOKEN_AUTH' | 'ALLOW_CUSTOM_AUTH' | 'ALLOW_USER_AUTH',
): RepairFix =>
  changeClient(userPool, client, l10n.t('Allow {0} for app client "{1}"', flow, client.ClientName), {
    add: { ExplicitAuthFlows: [flow] },
  });

export const allowWriting = (
  userPool: PoolId,
  client: UserPoolClient,
  attributes: readonly string[],
): RepairFix =>
  changeClient(
    userPool,
    client,
    l10n.t('Let app client "{0}" write {1}', client.ClientName, attributes.join(', ')),
    { add: { WriteAttributes: attributes } },
  );

/** A client without secret, with the settings of another one; the identity pool, where there is one, trusts it. */
export const createPublicClient = (
  userPool: PoolId,
  more: {
    readonly copyOf?: UserPoolClient;
    readonly identityPool?: IdentityPool | undefined;
    readonly selectAs: 'webClient' | 'nativeClient';
  },
): RepairFix => {
  const { copyOf, identityPool, selectAs } = more;
  const slot = '{{clientName}}';
  const name = selectAs === 'webClient' ? 'web' : 'native';
  const suggestion = copyOf ? `${copyOf.ClientName}-${name}` : name;
  return repairFix(
    userPool,
    selectAs === 'webClient'
      ? l10n.t('Create a web app client without secret')
      : l10n.t('Create a native app client without secret'),
    [
      {
        ...{ recipe: 'createUserPoolClient', clientName: slot, selectAs: [selectAs] },
        ...(copyOf && { copyOf: copyOf.ClientId }),
        ...(identityPool && { identityPoolId: identityPool.IdentityPoolId }),
      },
    ],
    [{ slot, asks: 'clientName', suggestions: [suggestion] }],
  );
};
