import * as l10n from '@vscode/l10n';
import { recordedValues } from '../compatibility/importedEnvironments';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import type { ImportChoice } from '../model/importSelection';
import { textAt } from '../project/jsonValue';

/**
 * What the environment of a Gen 1 project imports, as the choice of another import. Throws UserError of kind `files`
 * with the given resolution when it imports none.
 */
export function importedChoice(project: Gen1Project, resolution: string): ImportChoice {
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  const values = imported && recordedValues(project, imported.resourceName);
  const userPoolId = textAt(values, 'userPoolId');
  const webClientId = textAt(values, 'webClientId');
  if (userPoolId === undefined || webClientId === undefined) {
    throw new UserError(
      l10n.t('The environment "{0}" of "{1}" imports no user pool.', project.envName, project.projectName),
      resolution,
      { kind: 'files' },
    );
  }
  const identityPoolId = textAt(values, 'identityPoolId');
  return {
    userPoolId,
    webClientId,
    nativeClientId: webClientId,
    ...(identityPoolId !== undefined && { identityPoolId }),
  };
}
