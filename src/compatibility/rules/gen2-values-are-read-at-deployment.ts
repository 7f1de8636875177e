import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** `referenceAuth` reads the pool when it is deployed; what changes in Cognito later waits for the next deployment. */
export const rule = defineRule({
  id: 'gen2-values-are-read-at-deployment',
  aliases: ['G2-SNAPSHOT'],
  judges: 'reference',
  reads: [],
  severity: { gen2: 'info' },
  blocks: [],
  title: () => l10n.t('The backend is deployed again after changes in Cognito'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ reference: { path } }) {
    yield {
      resource: { type: 'file', id: path, path },
      message: l10n.t(
        "The app's outputs hold what Cognito said at the last deployment: deploy again after changing the pool.",
      ),
    };
  },
});
