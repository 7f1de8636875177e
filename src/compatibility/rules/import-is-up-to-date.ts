import * as l10n from '@vscode/l10n';
import { importDifferences } from '../importDifferences';
import { recordedValues } from '../importedEnvironments';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** An import is a copy of the pool's settings at that moment; what Cognito changes later, the app does not hear of. */
export const rule = defineRule({
  id: 'import-is-up-to-date',
  aliases: ['WS-DRIFT'],
  judges: 'existingImport',
  reads: ['userPool', 'userPoolClients'],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t("The files of the import say what the user pool's settings are now"),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/10939',

  *check({ project, auth, facts: { userPool, userPoolClients } }) {
    const { userPoolId, webClientId } = recordedValues(project, auth.resourceName);
    const webClient = userPoolClients.find(({ ClientId }) => ClientId === webClientId);
    // A pool or client that is gone, or another one, is another finding.
    if (userPoolId !== userPool.Id || !webClient) return;
    for (const { path, key } of importDifferences(project, auth, userPool, webClient)) {
      yield {
        resource: { ...projectRef(project), path },
        property: [key],
        message: l10n.t(
          '{0} was changed in Cognito since the import of "{1}": refresh the import.',
          key,
          userPool.Name,
        ),
        fixes: [
          { kind: 'refreshImport', title: l10n.t('Refresh the import of "{0}" from Cognito', userPool.Name) },
        ],
      };
    }
  },
});
