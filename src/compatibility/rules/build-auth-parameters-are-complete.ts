import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { buildCommands, idsNamedIn } from '../buildCommands';
import { hostingVariables } from '../hostingVariables';
import { recordedValues } from '../importedEnvironments';
import { prepareBuild } from '../prepareBuild';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The CLI takes all ids of an import or none: as soon as a build hands one over, the others must be there too. */
export const rule = defineRule({
  id: 'build-auth-parameters-are-complete',
  aliases: [],
  judges: 'existingImport',
  reads: [],
  severity: { ci: 'error' },
  blocks: [],
  title: () => l10n.t('A build that hands over one id of the import hands over all of them'),
  source: 'https://docs.amplify.aws/gen1/javascript/tools/cli/usage/headless/',

  *check({ project, auth }) {
    const hasIdentityPool =
      textAt(recordedValues(project, auth.resourceName), 'identityPoolId') !== undefined;
    const needed = Object.keys(hostingVariables).filter((key) => key !== 'identityPoolId' || hasIdentityPool);
    for (const { path, text, start } of buildCommands(project)) {
      const named = idsNamedIn(text);
      const missing = needed.filter((key) => !named.includes(key));
      if (named.length === 0 || missing.length === 0) continue;
      yield {
        resource: { ...projectRef(project), path },
        span: start,
        fixes: [prepareBuild(project.envName)],
        message: l10n.t(
          '"{0}" hands {1} to the Amplify CLI, but not {2}: the build stops there.',
          path,
          named.join(', '),
          missing.join(', '),
        ),
      };
    }
  },
});
