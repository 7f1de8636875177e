import * as l10n from '@vscode/l10n';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Without this file the Amplify CLI writes half an import and stops. We create it with the rest of the plan. */
export const rule = defineRule({
  id: 'team-provider-info-exists',
  aliases: ['K2'],
  judges: 'project',
  reads: [],
  severity: { gen1: 'info' },
  blocks: [],
  title: () => l10n.t('The project has a team-provider-info.json'),
  source: 'https://docs.amplify.aws/gen1/react/tools/cli/teams/',

  *check({ project }) {
    if (project.hasTeamProviderInfo) return;
    yield {
      resource: { ...projectRef(project), path: 'amplify/team-provider-info.json' },
      message: l10n.t(
        'amplify/team-provider-info.json is missing. It is created with the import, for the environment "{0}".',
        project.envName,
      ),
    };
  },
});
