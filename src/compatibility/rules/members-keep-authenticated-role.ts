import * as l10n from '@vscode/l10n';
import { roleNameOf } from '../../model/roleNameOf';
import { providerNameOf } from '../providerName';
import { roleMappingsOf } from '../roleMappings';
import { defineRule } from '../rule';

/** A group's role takes the place of the authenticated role; what Amplify attaches to that one, members do not have. */
export const rule = defineRule({
  id: 'members-keep-authenticated-role',
  aliases: ['GR-OVERRIDES-AUTH'],
  judges: 'selection',
  reads: ['groups'],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('Members of groups have the authenticated role'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-based-access-control.html',

  *check({ selection: { userPool, webClient, identityPool }, facts: { groups } }) {
    if (!identityPool) return;
    const key = `${providerNameOf(userPool.Id)}:${webClient.ClientId}`;
    if (roleMappingsOf(identityPool)[key]?.Type !== 'Token') return;
    for (const { GroupName, RoleArn } of groups) {
      if (!RoleArn) continue;
      yield {
        resource: { type: 'group', id: GroupName },
        property: ['RoleArn'],
        message: l10n.t(
          'Members of group "{0}" get role "{1}" instead of the authenticated role, and what Amplify attaches to that one they lack.',
          GroupName,
          roleNameOf(RoleArn) ?? RoleArn,
        ),
      };
    }
  },
});
