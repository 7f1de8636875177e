import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** An import does not take over: the pool's settings stay where they are, and Amplify only reads them. */
export const rule = defineRule({
  id: 'pool-settings-are-made-in-cognito',
  aliases: ['R2', 'UP-UNMANAGED-SETTINGS'],
  judges: 'environment',
  reads: [],
  severity: { gen1: 'info' },
  blocks: [],
  title: () => l10n.t('Settings of an imported user pool are made in Cognito'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ selection: { userPool } }) {
    yield {
      resource: userPoolRef(userPool),
      message: l10n.t(
        'Triggers, messages, password policy and groups of "{0}" stay in Cognito: Amplify only reads them.',
        userPool.Name,
      ),
    };
  },
});
