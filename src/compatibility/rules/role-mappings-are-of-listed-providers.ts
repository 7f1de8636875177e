import * as l10n from '@vscode/l10n';
import { dropStaleMappings } from '../identityPoolRepairs';
import { identityPoolRef } from '../resourceRefs';
import { roleMappingsOf } from '../roleMappings';
import { defineRule } from '../rule';

/** AWS refuses to write any role of an identity pool while a mapping is left of a client that is no longer listed. */
export const rule = defineRule({
  id: 'role-mappings-are-of-listed-providers',
  aliases: ['IP-ROLEMAP-STALE'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('Every role mapping belongs to a provider that the identity pool lists'),
  source: 'https://github.com/aws/aws-cdk/issues/22951',

  *check({ selection: { userPool, identityPool } }) {
    if (!identityPool) return;
    const listed = (identityPool.CognitoIdentityProviders ?? []).map(
      ({ ProviderName = '', ClientId = '' }) => `${ProviderName}:${ClientId}`,
    );
    for (const key of Object.keys(roleMappingsOf(identityPool))) {
      if (!key.startsWith('cognito-idp.') || listed.includes(key)) continue;
      yield {
        resource: identityPoolRef(identityPool),
        property: ['RoleMappings', key],
        message: l10n.t(
          'Identity pool "{0}" has a role mapping for {1}, which it does not list: its roles cannot be changed until that is gone.',
          identityPool.IdentityPoolName,
          key,
        ),
        fixes: [dropStaleMappings(userPool, identityPool)],
      };
    }
  },
});
