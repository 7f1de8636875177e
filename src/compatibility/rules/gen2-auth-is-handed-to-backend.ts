import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** A reference that no backend is made with is code that nothing runs: the deployment has no auth. */
export const rule = defineRule({
  id: 'gen2-auth-is-handed-to-backend',
  aliases: [],
  judges: 'backend',
  reads: [],
  severity: { gen2: 'error' },
  blocks: [],
  title: () => l10n.t('Auth is handed to defineBackend'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ backend: { calls, withoutAuth } }) {
    const [first] = calls;
    if (!first || withoutAuth === undefined) return;
    yield {
      resource: { type: 'file', id: withoutAuth, path: withoutAuth },
      message: l10n.t(
        'defineBackend in "{0}" is not handed the auth of "{1}": the next deployment goes without it.',
        withoutAuth,
        first.path,
      ),
    };
  },
});
