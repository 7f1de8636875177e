import * as l10n from '@vscode/l10n';
import { copyMapping } from '../identityPoolRepairs';
import { providerNameOf } from '../providerName';
import { identityPoolRef } from '../resourceRefs';
import { roleMappingsOf } from '../roleMappings';
import { defineRule } from '../rule';

/** Mappings are made per app client: with another client, the same user gets another role. */
export const rule = defineRule({
  id: 'role-mapping-covers-web-client',
  aliases: ['IP-ROLEMAP-OTHER-CLIENT'],
  judges: 'selection',
  reads: [],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t('Role mappings of the user pool include the web app client'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html',

  *check({ selection: { userPool, webClient, identityPool } }) {
    if (!identityPool) return;
    const keys = Object.keys(roleMappingsOf(identityPool));
    const prefix = `${providerNameOf(userPool.Id)}:`;
    const others = keys.filter((key) => key.startsWith(prefix));
    if (others.length === 0 || others.includes(prefix + webClient.ClientId)) return;
    const from = others[0]?.slice(prefix.length) ?? '';
    yield {
      resource: identityPoolRef(identityPool),
      property: ['RoleMappings'],
      message: l10n.t(
        'Group and rule roles apply to users of client {0}, but not to those of "{1}".',
        others.map((key) => key.slice(prefix.length)).join(', '),
        webClient.ClientName,
      ),
      fixes: [copyMapping(userPool, identityPool, from, webClient)],
    };
  },
});
