import * as l10n from '@vscode/l10n';
import { parametersPath, teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import { valueAt } from '../../project/jsonValue';
import { importedEnvironments } from '../importedEnvironments';
import { missingValues } from '../missingValues';
import { projectJson } from '../projectJson';
import { defineRule } from '../rule';

/** With one value missing, a push takes the imported auth for its own and fails, or forgets the identity pool. */
export const rule = defineRule({
  id: 'environment-is-complete',
  aliases: ['K12', 'WS-ENV-INCOMPLETE'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'error', ci: 'error' },
  blocks: [],
  title: () => l10n.t('Each environment records all ids of its import'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/5791',

  *check({ project, auth: { resourceName } }) {
    const authSelections = valueAt(projectJson(project, parametersPath(resourceName)), 'authSelections');
    const hasIdentityPool = authSelections === 'identityPoolAndUserPool';
    const recorded = importedEnvironments(project).filter((one) => one.resourceName === resourceName);
    const current = recorded.some(({ envName }) => envName === project.envName)
      ? []
      : [{ envName: project.envName, values: {} }];
    for (const { envName, values } of [...recorded, ...current]) {
      const missing = missingValues(values, hasIdentityPool);
      if (missing.length === 0) continue;
      yield {
        resource: { type: 'environment', id: envName, path: teamProviderInfoPath },
        property: [envName, 'categories', 'auth', resourceName],
        fixes: [
          {
            kind: 'completeEnvironment',
            title: l10n.t('Fill in what environment "{0}" lacks', envName),
            envName,
            resourceName,
          },
        ],
        message: l10n.t(
          'Environment "{0}" lacks {1} of the import "{2}": a push would take auth for its own.',
          envName,
          missing.join(', '),
          resourceName,
        ),
      };
    }
  },
});
