import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** Amplify attaches what its own resources need to the referenced roles, and nothing else. */
export const rule = defineRule({
  id: 'gen2-role-permissions-are-added-by-hand',
  aliases: ['RL-G2-MANUAL'],
  judges: 'reference',
  reads: [],
  severity: { gen2: 'info' },
  blocks: [],
  title: () => l10n.t('Permissions of referenced roles beyond Amplify are added by hand'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ reference }) {
    yield {
      resource: { type: 'file', id: reference.path, path: reference.path },
      message: l10n.t(
        'What users may do beyond the resources of this backend, you allow in the referenced roles yourself.',
      ),
    };
  },
});
