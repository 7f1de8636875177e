import * as l10n from '@vscode/l10n';
import { recordedValues } from '../compatibility/importedEnvironments';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import { toImportChoice, type ImportChoice } from '../model/importSelection';
import { recordedIds } from '../project/gen1/environmentParameters';

/**
 * What the environment of a Gen 1 project imports, as the choice of another import. Throws UserError of kind `files`
 * with the given resolution when it imports none.
 */
export function importedChoice(project: Gen1Project, resolution: string): ImportChoice {
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  const ids = recordedIds(imported && recordedValues(project, imported.resourceName));
  const choice = toImportChoice({ ...ids, nativeClientId: ids.webClientId });
  if (choice) return choice;
  throw new UserError(
    l10n.t('The environment "{0}" of "{1}" imports no user pool.', project.envName, project.projectName),
    resolution,
    { kind: 'files' },
  );
}
