import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** A Gen 2 backend has one auth resource: its own or a referenced one. */
export const rule = defineRule({
  id: 'gen2-auth-is-defined-once',
  aliases: ['G2-SINGLETON'],
  judges: 'backend',
  reads: [],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('The backend defines or references auth once'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ backend: { calls } }) {
    const [first, ...others] = calls;
    for (const { name, path, span } of others) {
      yield {
        resource: { type: 'file', id: path, path },
        ...(span && { span }),
        message: l10n.t(
          '{0} in "{1}" is one too many: "{2}" has {3} already.',
          name,
          path,
          first?.path ?? '',
          first?.name ?? '',
        ),
      };
    }
  },
});
