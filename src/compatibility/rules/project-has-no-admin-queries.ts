import * as l10n from '@vscode/l10n';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The Admin Queries API is made by `amplify update auth`, which refuses imported auth. */
export const rule = defineRule({
  id: 'project-has-no-admin-queries',
  aliases: ['WS-ADMINQUERIES'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('The project has no Admin Queries API'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/13666',

  *check({ project }) {
    const names = Object.entries(project.categories).flatMap(([category, resources]) =>
      resources.filter((name) => name.startsWith('AdminQueries')).map((name) => `${category}/${name}`),
    );
    if (names.length === 0) return;
    yield {
      resource: projectRef(project),
      message: l10n.t(
        "{0} was made for a user pool of Amplify's own: with imported auth it is neither updated nor supported.",
        names.join(', '),
      ),
    };
  },
});
