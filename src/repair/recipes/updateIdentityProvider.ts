import * as l10n from '@vscode/l10n';
import type { UpdateIdentityProviderRecipe } from '../../model/repairRecipe';
import { editing, mentionAffected, warn, type PlanDraft } from '../planDraft';
import { needed, notThere, refused } from '../planRefusals';
import { mentionPoolOwner } from '../stackOwner';
import { identityProviderState, modifiedAtOf, toJson } from '../resourceStates';

/** Takes attributes out of what a provider fills. What it fills besides, and its details, are sent back as they are. */
export function updateIdentityProvider(recipe: UpdateIdentityProviderRecipe, draft: PlanDraft): void {
  const { providerName, dropMappings } = recipe;
  const { region, userPoolId, parts } = draft.snapshot;
  const providers = needed(parts.identityProviders, l10n.t('Identity providers'));
  const provider = providers.find(({ ProviderName }) => ProviderName === providerName);
  if (!provider) throw notThere(l10n.t('Identity provider "{0}"', providerName));
  if (provider.ProviderType === 'SignInWithApple') {
    throw refused(
      l10n.t(
        'AWS does not give the private key of provider "{0}" back, so an update could lose it.',
        providerName,
      ),
      l10n.t('Change it in the console, with the key at hand.'),
    );
  }
  const before = identityProviderState(provider);
  const change = editing(draft, () => ({
    target: { kind: 'identityProvider', userPoolId, providerName },
    resource: { type: 'identityProvider', id: providerName, region },
    before,
    after: before,
    ...modifiedAtOf(provider),
  }));
  const mapping = Object.entries((change.after.AttributeMapping ?? {}) as Record<string, string>);
  const kept = mapping.filter(([name]) => !dropMappings.includes(name));
  change.after = toJson({ ...change.after, AttributeMapping: Object.fromEntries(kept) });
  warn(
    draft,
    'otherApps',
    l10n.t(
      'Users of provider "{0}" keep what they have in {1}; who signs in for the first time has nothing there.',
      providerName,
      dropMappings.join(', '),
    ),
  );
  mentionClients(draft, providerName);
  mentionPoolOwner(draft);
}

function mentionClients(draft: PlanDraft, providerName: string): void {
  const { userPoolClients } = draft.snapshot.parts;
  for (const client of userPoolClients.status === 'read' ? userPoolClients.value : []) {
    const { ClientId, ClientName, SupportedIdentityProviders = [] } = client;
    if (!SupportedIdentityProviders.includes(providerName)) continue;
    mentionAffected(
      draft,
      { type: 'userPoolClient', id: ClientId, name: ClientName },
      l10n.t('Signs users in with provider "{0}".', providerName),
    );
  }
}
