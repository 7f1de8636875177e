import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { appConfigs } from '../appConfigs';
import { recordedValues } from '../importedEnvironments';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The app uses what its generated configuration says, which an environment change or a merge leaves behind. */
export const rule = defineRule({
  id: 'app-config-matches-environment',
  aliases: ['WS-EXPORTS-STALE'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t("The app's configuration names the environment's pools"),
  source: 'https://docs.amplify.aws/gen1/react/tools/libraries/configure-categories/',

  *check({ project, auth: { resourceName } }) {
    const values = recordedValues(project, resourceName);
    for (const { path, userPoolId, identityPoolId } of appConfigs(project)) {
      const pairs = [
        [userPoolId, textAt(values, 'userPoolId')],
        [identityPoolId, textAt(values, 'identityPoolId')],
      ];
      for (const [written, recorded] of pairs) {
        if (written === undefined || recorded === undefined || written === recorded) continue;
        yield {
          resource: { ...projectRef(project), path },
          value: written,
          fixes: [
            {
              kind: 'replaceText',
              title: l10n.t('Use "{0}"', recorded),
              path,
              old: written,
              text: recorded,
            },
            { kind: 'writeLibraryConfig', title: l10n.t('Write the configuration anew') },
          ],
          message: l10n.t(
            '"{0}" names {1}, but environment "{2}" uses {3}: write the configuration anew.',
            path,
            written,
            project.envName,
            recorded,
          ),
        };
      }
    }
  },
});
