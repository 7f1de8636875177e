import * as l10n from '@vscode/l10n';
import { teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import { importedEnvironments } from '../importedEnvironments';
import { defineRule } from '../rule';

/** Old CLI versions kept the secrets of identity providers here; today's CLI stumbles over them for imported auth. */
export const rule = defineRule({
  id: 'team-provider-info-has-no-secrets',
  aliases: ['K15'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('team-provider-info.json holds no secrets of identity providers'),
  source: 'https://docs.amplify.aws/gen1/react/tools/cli/teams/',

  *check({ project }) {
    for (const { envName, resourceName, values } of importedEnvironments(project)) {
      if (values.hostedUIProviderCreds === undefined) continue;
      yield {
        resource: { type: 'environment', id: envName, path: teamProviderInfoPath },
        property: [envName, 'categories', 'auth', resourceName, 'hostedUIProviderCreds'],
        message: l10n.t(
          'Environment "{0}" keeps secrets of identity providers in a file that is in version control.',
          envName,
        ),
      };
    }
  },
});
