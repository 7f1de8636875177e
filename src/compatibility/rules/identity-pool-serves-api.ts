import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** An API that authorizes by IAM needs AWS credentials; a push without identity pool does not know which role to allow. */
export const rule = defineRule({
  id: 'identity-pool-serves-api',
  aliases: ['WS-API-IAM-NEEDS-IP'],
  judges: 'categories',
  reads: [],
  severity: { gen1: 'error', runtime: 'error' },
  blocks: [],
  title: () => l10n.t('APIs that authorize by IAM get an identity pool'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/7920',

  *check({ selection: { authSelections, userPool }, needs }) {
    if (authSelections !== 'userPoolOnly') return;
    const apis = needs.filter(({ category }) => category === 'api');
    for (const resourceName of new Set(apis.map((api) => api.resourceName))) {
      const path = apis.find((api) => api.resourceName === resourceName)?.path;
      yield {
        resource: { ...userPoolRef(userPool), ...(path !== undefined && { path }) },
        message: l10n.t(
          'API "{0}" authorizes by IAM, which the user pool alone cannot serve: import an identity pool with it.',
          resourceName,
        ),
      };
    }
  },
});
