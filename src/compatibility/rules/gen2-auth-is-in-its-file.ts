import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** Amplify looks at the path from which auth is defined, and accepts one only. */
export const rule = defineRule({
  id: 'gen2-auth-is-in-its-file',
  aliases: ['G2-PATH'],
  judges: 'backend',
  reads: [],
  severity: { gen2: 'error' },
  blocks: [],
  title: () => l10n.t('Auth is defined in amplify/auth/resource'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ backend: { calls } }) {
    for (const { name, path, span } of calls) {
      if (/^amplify\/auth\/resource\.[cm]?[jt]s$/.test(path)) continue;
      yield {
        resource: { type: 'file', id: path, path },
        ...(span && { span }),
        message: l10n.t(
          '{0} stands in "{1}", but Amplify accepts it in amplify/auth/resource.ts only.',
          name,
          path,
        ),
      };
    }
  },
});
