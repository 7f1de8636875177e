import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { appConfigs } from '../appConfigs';
import { recordedValues } from '../importedEnvironments';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Settings are checked for the client that was imported; the app may sign in with another one. */
export const rule = defineRule({
  id: 'app-uses-imported-client',
  aliases: ['AC-WRONG-CLIENT'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('The app signs in with the app client that was imported'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/7791',

  *check({ project, auth: { resourceName } }) {
    const values = recordedValues(project, resourceName);
    for (const { path, client, clientId, userPoolId } of appConfigs(project)) {
      const recorded = textAt(values, client === 'web' ? 'webClientId' : 'nativeClientId');
      // Of another pool the clients are others too: that is another finding.
      if (userPoolId !== undefined && userPoolId !== textAt(values, 'userPoolId')) continue;
      if (clientId === undefined || recorded === undefined || clientId === recorded) continue;
      yield {
        resource: { ...projectRef(project), path },
        value: clientId,
        fixes: [
          {
            kind: 'replaceText',
            title: l10n.t('Use the imported app client {0}', recorded),
            path,
            old: clientId,
            text: recorded,
          },
          { kind: 'writeLibraryConfig', title: l10n.t('Write the configuration anew') },
        ],
        message: l10n.t(
          '"{0}" names app client {1}, but {2} was imported: write the configuration anew.',
          path,
          clientId,
          recorded,
        ),
      };
    }
  },
});
