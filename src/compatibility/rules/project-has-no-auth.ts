import * as l10n from '@vscode/l10n';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** A Gen 1 project holds one auth resource. Adding an import to it would leave two, and a push would fail or delete one. */
export const rule = defineRule({
  id: 'project-has-no-auth',
  aliases: ['R1', 'WS-AUTH-EXISTS'],
  judges: 'project',
  reads: [],
  severity: { gen1: 'error' },
  blocks: ['gen1'],
  title: () => l10n.t('The project has no auth resource yet'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ project }) {
    for (const { resourceName, service, serviceType } of project.auth) {
      yield {
        resource: { ...projectRef(project), path: 'amplify/backend/amplify-meta.json' },
        property: ['auth', resourceName],
        message:
          serviceType === 'imported'
            ? l10n.t('The project already imports auth as "{0}". Unlink it first.', resourceName)
            : l10n.t(
                'The project has an auth resource of its own, "{0}" ({1}): Amplify made it, and removing it would delete it.',
                resourceName,
                service,
              ),
      };
    }
  },
});
