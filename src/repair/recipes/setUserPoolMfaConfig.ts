import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../../compatibility/resourceRefs';
import type { SetUserPoolMfaConfigRecipe } from '../../model/repairRecipe';
import { mentionAllApps } from '../mentionAllApps';
import { editing, type PlanDraft } from '../planDraft';
import { needed, refused } from '../planRefusals';
import { mfaConfigState } from '../resourceStates';

/** What this call leaves out is switched off, so it holds every factor that was read. */
export function setUserPoolMfaConfig({ totp }: SetUserPoolMfaConfigRecipe, draft: PlanDraft): void {
  const { parts } = draft.snapshot;
  const pool = needed(parts.userPool, l10n.t('User pool'));
  const before = mfaConfigState(needed(parts.mfaConfig, l10n.t('MFA settings')));
  if ((before.MfaConfiguration ?? 'OFF') === 'OFF') {
    throw refused(
      l10n.t('User pool "{0}" uses no MFA, so AWS takes no second factor for it.', pool.Name),
      l10n.t('Turn MFA on in the console first.'),
    );
  }
  const change = editing(draft, () => ({
    target: { kind: 'mfaConfig', userPoolId: pool.Id },
    resource: { ...userPoolRef(pool), type: 'userPool' },
    before,
    after: before,
  }));
  change.after = { ...change.after, SoftwareTokenMfaConfiguration: { Enabled: totp } };
  mentionAllApps(
    draft,
    l10n.t('Every app of the user pool "{0}" can offer authenticator apps from then on.', pool.Name),
  );
}
