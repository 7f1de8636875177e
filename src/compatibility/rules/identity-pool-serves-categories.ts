import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Storage, analytics and others work with AWS credentials, which only an identity pool gives to an app. */
export const rule = defineRule({
  id: 'identity-pool-serves-categories',
  aliases: ['WS-STORAGE-NEEDS-IP'],
  judges: 'categories',
  reads: [],
  severity: { gen1: 'error', runtime: 'error' },
  blocks: [],
  title: () => l10n.t('Categories that need AWS credentials get an identity pool'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/13240',

  *check({ selection: { authSelections, userPool }, needs }) {
    if (authSelections !== 'userPoolOnly') return;
    const names = needs
      .filter(({ category }) => category !== 'api')
      .map(({ category, resourceName }) => `${category}/${resourceName}`);
    if (names.length === 0) return;
    yield {
      resource: userPoolRef(userPool),
      message: l10n.t(
        'The user pool alone is not enough for {0}: import an identity pool with it.',
        [...new Set(names)].join(', '),
      ),
    };
  },
});
