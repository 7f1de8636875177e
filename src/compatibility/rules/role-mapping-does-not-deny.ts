import * as l10n from '@vscode/l10n';
import { providerNameOf } from '../providerName';
import { identityPoolRef } from '../resourceRefs';
import { roleMappingsOf } from '../roleMappings';
import { defineRule } from '../rule';

/** A mapping may say that users whose role is not clear get none: then they have no credentials at all. */
export const rule = defineRule({
  id: 'role-mapping-does-not-deny',
  aliases: ['IP-ROLEMAP-DENY'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('Users without a role of their own get the authenticated role'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html',

  *check({ selection: { userPool, webClient, identityPool } }) {
    if (!identityPool) return;
    const key = `${providerNameOf(userPool.Id)}:${webClient.ClientId}`;
    if (roleMappingsOf(identityPool)[key]?.AmbiguousRoleResolution !== 'Deny') return;
    yield {
      resource: identityPoolRef(identityPool),
      property: ['RoleMappings', key, 'AmbiguousRoleResolution'],
      message: l10n.t(
        'Users of app client "{0}" whose role is not clear get no credentials from identity pool "{1}".',
        webClient.ClientName,
        identityPool.IdentityPoolName,
      ),
    };
  },
});
