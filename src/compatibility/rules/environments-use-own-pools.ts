import * as l10n from '@vscode/l10n';
import { teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import { importedEnvironments } from '../importedEnvironments';
import { defineRule } from '../rule';

/** Users who sign up to try something out should not be among the real ones. */
export const rule = defineRule({
  id: 'environments-use-own-pools',
  aliases: ['WS-ENV-SAME-POOL'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('Each environment has a user pool of its own'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/10108',

  *check({ project, auth: { resourceName } }) {
    const environments = importedEnvironments(project).filter((one) => one.resourceName === resourceName);
    const own = environments.find(({ envName }) => envName === project.envName)?.values.userPoolId;
    const others = environments
      .filter(({ envName, values }) => envName !== project.envName && values.userPoolId === own)
      .map(({ envName }) => envName);
    if (typeof own !== 'string' || others.length === 0) return;
    yield {
      resource: { type: 'environment', id: project.envName, path: teamProviderInfoPath },
      property: [project.envName, 'categories', 'auth', resourceName, 'userPoolId'],
      message: l10n.t(
        'Environment "{0}" shares user pool {1} with "{2}": they have the same users.',
        project.envName,
        own,
        others.join('", "'),
      ),
    };
  },
});
