import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Ready-made forms offer sign-up; a pool that leaves it to administrators refuses. */
export const rule = defineRule({
  id: 'users-may-sign-up',
  aliases: ['UP-SELF-SIGNUP-OFF'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { runtime: 'info' },
  blocks: [],
  title: () => l10n.t('Users may sign up by themselves'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-admin-create-user-policy.html',

  *check({ facts: { userPool } }) {
    if (userPool.AdminCreateUserConfig?.AllowAdminCreateUserOnly !== true) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['AdminCreateUserConfig', 'AllowAdminCreateUserOnly'],
      message: l10n.t(
        'Only administrators create users of "{0}": sign-up in the app will fail, so hide it there.',
        userPool.Name,
      ),
    };
  },
});
