import * as l10n from '@vscode/l10n';
import { roleNameOf } from '../../model/roleNameOf';
import { giveRole } from '../identityPoolRepairs';
import { rolesOf } from '../identityPoolTrust';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** With one role for both, guests may do whatever signed-in users may. */
export const rule = defineRule({
  id: 'guests-have-own-role',
  aliases: ['RL-SAME-ROLE'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'warning', gen2: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('Guests have a role of their own'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',

  *check({ selection: { userPool, identityPool } }) {
    if (!identityPool) return;
    const [first, second] = rolesOf(identityPool);
    if (!first || first.arn !== second?.arn) return;
    yield {
      resource: identityPoolRef(identityPool),
      property: ['Roles', 'unauthenticated'],
      message: l10n.t(
        'Identity pool "{0}" gives guests the role of signed-in users ({1}), and Amplify gives both the same permissions.',
        identityPool.IdentityPoolName,
        roleNameOf(first.arn) ?? first.arn,
      ),
      fixes: giveRole(userPool, identityPool, 'unauthenticated'),
    };
  },
});
