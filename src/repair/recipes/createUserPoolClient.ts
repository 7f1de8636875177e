import * as l10n from '@vscode/l10n';
import { passwordlessFactorsOf } from '../../compatibility/passwordlessFactors';
import { providerNameOf } from '../../compatibility/providerName';
import { roleMappingsOf } from '../../compatibility/roleMappings';
import type { UserPoolClient } from '../../model/authSnapshot';
import type { CreateUserPoolClientRecipe } from '../../model/repairRecipe';
import { identityPoolOf, linkClient } from '../identityPoolEdit';
import { keepToLimit } from '../limits';
import { newSlot, warn, type PlanDraft } from '../planDraft';
import { needed, refused } from '../planRefusals';
import { toJson } from '../resourceStates';
import { mentionIdentityPoolOwner, mentionPoolOwner } from '../stackOwner';
import { clientOf } from './updateUserPoolClient';

/** What a new client takes over. Its sign-in flows are what an app needs; what needs a secret is left out. */
const copied = [
  'RefreshTokenValidity',
  'AccessTokenValidity',
  'IdTokenValidity',
  'TokenValidityUnits',
  'ReadAttributes',
  'WriteAttributes',
  'SupportedIdentityProviders',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
  'AllowedOAuthFlowsUserPoolClient',
  'AuthSessionValidity',
] as const satisfies readonly (keyof UserPoolClient)[];

/**
 * A secret can neither be taken from an app client nor given to it, so a web app that has only clients with a secret gets
 * another client, with the settings of one that is there. The identity pool has to trust it, too.
 */
export function createUserPoolClient(recipe: CreateUserPoolClientRecipe, draft: PlanDraft): void {
  const { userPoolId } = draft.snapshot;
  const { clientName, copyOf, identityPoolId, selectAs = [] } = recipe;
  checkNewClient(draft, clientName);
  const model = copyOf === undefined ? undefined : clientOf(draft, copyOf);
  const slot = newSlot(draft, 'userPoolClientId');
  draft.changes.push({
    target: { kind: 'userPoolClient', userPoolId, clientId: slot },
    resource: { type: 'userPoolClient', id: slot, name: clientName, region: draft.snapshot.region },
    slots: [{ slot, path: ['UserPoolClient', 'ClientId'] }],
    after: toJson({
      UserPoolId: userPoolId,
      ClientId: slot,
      ClientName: clientName,
      ...(model && settingsFrom(model)),
      ExplicitAuthFlows: flowsFor(draft),
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
    }),
  });
  draft.selects.push(...selectAs.map((as) => ({ slot, as })));
  warn(
    draft,
    'permanent',
    l10n.t('Undo puts the app client "{0}" out of use; it does not delete it.', clientName),
  );
  if (identityPoolId !== undefined) link(draft, identityPoolId, { slot, clientName, copyOf });
  mentionPoolOwner(draft);
}

function checkNewClient({ snapshot, changes }: PlanDraft, name: string): void {
  if (!/^[\w\s+=,.@-]{1,128}$/.test(name)) {
    throw refused(
      l10n.t('"{0}" cannot be the name of an app client.', name),
      l10n.t('Use letters, digits, spaces and any of {0}', '+ = , . @ - _'),
    );
  }
  const clients = needed(snapshot.parts.userPoolClients, l10n.t('App clients'));
  const planned = changes.filter(({ target, before }) => target.kind === 'userPoolClient' && !before);
  const taken = [
    ...clients.map(({ ClientName }) => ClientName),
    ...planned.map(({ resource }) => resource.name),
  ];
  if (taken.includes(name)) {
    throw refused(
      l10n.t('There is an app client "{0}" already.', name),
      l10n.t('Choose another name, so that the two can be told apart.'),
    );
  }
  if (snapshot.limitedTo?.includes('userPoolClients')) return;
  keepToLimit('appClients', clients.length, clients.length + planned.length + 1);
}

/** The settings that a client without secret can have, too. */
function settingsFrom(model: UserPoolClient): Partial<UserPoolClient> {
  const settings: Partial<UserPoolClient> = Object.fromEntries(copied.map((name) => [name, model[name]]));
  const flows = model.AllowedOAuthFlows?.filter((flow) => flow !== 'client_credentials') ?? [];
  if (flows.length > 0) return { ...settings, AllowedOAuthFlows: flows };
  const { AllowedOAuthFlows, AllowedOAuthScopes, ...rest } = settings;
  void [AllowedOAuthFlows, AllowedOAuthScopes];
  return { ...rest, AllowedOAuthFlowsUserPoolClient: false };
}

/** Password by SRP and refresh always; custom challenges and passwordless sign-in where the pool has them. */
function flowsFor({ snapshot: { parts } }: PlanDraft): string[] {
  const pool = needed(parts.userPool, l10n.t('User pool'));
  const { DefineAuthChallenge, CreateAuthChallenge, VerifyAuthChallengeResponse } = pool.LambdaConfig ?? {};
  const hasChallenge = DefineAuthChallenge && CreateAuthChallenge && VerifyAuthChallengeResponse;
  return [
    'ALLOW_USER_SRP_AUTH',
    'ALLOW_REFRESH_TOKEN_AUTH',
    ...(hasChallenge ? ['ALLOW_CUSTOM_AUTH'] : []),
    ...(passwordlessFactorsOf(pool).length > 0 ? ['ALLOW_USER_AUTH'] : []),
  ];
}

function link(
  draft: PlanDraft,
  identityPoolId: string,
  { slot, clientName, copyOf }: { slot: string; clientName: string; copyOf: string | undefined },
): void {
  const pool = identityPoolOf(draft, identityPoolId);
  linkClient(draft, pool, slot);
  mentionIdentityPoolOwner(draft, pool);
  const key = `${providerNameOf(draft.snapshot.userPoolId)}:${copyOf}`;
  if (!(key in roleMappingsOf(pool))) return;
  warn(
    draft,
    'incomplete',
    l10n.t(
      'The identity pool "{0}" chooses roles by rules for the copied app client; they do not apply to "{1}" yet.',
      pool.IdentityPoolName,
      clientName,
    ),
  );
}
