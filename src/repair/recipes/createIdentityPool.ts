import * as l10n from '@vscode/l10n';
import { providerNameOf } from '../../compatibility/providerName';
import type { CreateIdentityPoolRecipe } from '../../model/repairRecipe';
import { identityPoolRolesState, toJson } from '../resourceStates';
import { keepToLimit } from '../limits';
import { makeRole } from '../newRole';
import { newSlot, warn, type PlanDraft } from '../planDraft';
import { refused } from '../planRefusals';
import { clientOf } from './updateUserPoolClient';

/**
 * An identity pool of its own for an environment: two environments that share one fight over the policies of its roles.
 * Guests stay out, but have a role, since Amplify asks for both.
 */
export function createIdentityPool(recipe: CreateIdentityPoolRecipe, draft: PlanDraft): void {
  const { identityPoolName, clientIds, authRoleName, unauthRoleName } = recipe;
  const { region, userPoolId } = draft.snapshot;
  if (!/^[\w\s+=,.@-]{1,128}$/.test(identityPoolName)) {
    throw refused(
      l10n.t('"{0}" cannot be the name of an identity pool.', identityPoolName),
      l10n.t('Use letters, digits, spaces and any of {0}', '+ = , . @ - _'),
    );
  }
  keepToLimit('userPoolProviders', 0, clientIds.length);
  const slot = newSlot(draft, 'identityPoolId');
  const resource = { type: 'identityPool', id: slot, name: identityPoolName, region } as const;
  const ProviderName = providerNameOf(userPoolId);
  draft.changes.push({
    target: { kind: 'identityPool', identityPoolId: slot },
    resource,
    slots: [{ slot, path: ['IdentityPoolId'] }],
    after: toJson({
      IdentityPoolId: slot,
      IdentityPoolName: identityPoolName,
      AllowUnauthenticatedIdentities: false,
      CognitoIdentityProviders: clientIds.map((id) => ({
        ProviderName,
        ClientId: clientOf(draft, id).ClientId,
        ServerSideTokenCheck: false,
      })),
    }),
  });
  const authenticated = makeRole(draft, authRoleName, { identityPoolId: slot, state: 'authenticated' });
  const unauthenticated = makeRole(draft, unauthRoleName, { identityPoolId: slot, state: 'unauthenticated' });
  draft.changes.push({
    target: { kind: 'identityPoolRoles', identityPoolId: slot },
    resource,
    before: identityPoolRolesState(slot, {}),
    after: identityPoolRolesState(slot, { Roles: { authenticated, unauthenticated } }),
  });
  warn(
    draft,
    'permanent',
    l10n.t('Undo puts the identity pool and its roles out of use; it does not delete them.'),
  );
  warn(
    draft,
    'otherApps',
    l10n.t('Users get new identities in a new identity pool: files stored per identity do not follow them.'),
  );
}
