import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Gen1Project } from '../../model/amplifyProject';
import type { AuthSelections, ImportChoice } from '../../model/importSelection';
import { readJsonFile } from '../jsonFile';
import { membersAt, textAt } from '../jsonValue';
import { backendConfigPath, parametersPath } from './gen1Paths';

/** The name of the imported resource, which all environments share. Throws UserError of kind `files` when there is none. */
export function importedResourceName(project: Gen1Project): string {
  const config = readJsonFile(backendConfigPath, project.files.get(backendConfigPath) ?? '{}');
  const name =
    project.auth.find(({ serviceType }) => serviceType === 'imported')?.resourceName ??
    membersAt(config, 'auth').find(([, entry]) => textAt(entry, 'serviceType') === 'imported')?.[0];
  if (name !== undefined) return name;
  throw new UserError(
    l10n.t('The project imports no auth yet, so there is nothing for its environments to share.'),
    l10n.t('Import into the environment that is checked out first.'),
    { kind: 'files' },
  );
}

/** What all environments of the project import; `userPoolOnly` where the files do not say. */
export function sharedKind({ files }: Gen1Project, resourceName: string): AuthSelections {
  const path = parametersPath(resourceName);
  const kind = textAt(readJsonFile(path, files.get(path) ?? '{}'), 'authSelections');
  return kind === 'identityPoolAndUserPool' ? kind : 'userPoolOnly';
}

/** Whether all environments import an identity pool too is written once for the project. `undefined`: the choice fits. */
export function kindMismatch(
  { files }: Gen1Project,
  resourceName: string,
  { identityPoolId }: Pick<ImportChoice, 'identityPoolId'>,
): { readonly message: string; readonly resolution: string } | undefined {
  const path = parametersPath(resourceName);
  const kind = textAt(readJsonFile(path, files.get(path) ?? '{}'), 'authSelections');
  if (kind === 'identityPoolAndUserPool' && identityPoolId === undefined) {
    return {
      message: l10n.t('All environments of this project import an identity pool, and none was named.'),
      resolution: l10n.t(
        'Name one with "identityPoolId". To do without it, unlink and import in every environment.',
      ),
    };
  }
  if (kind === 'userPoolOnly' && identityPoolId !== undefined) {
    return {
      message: l10n.t('The environments of this project import no identity pool.'),
      resolution: l10n.t('Leave "identityPoolId" out. To add one, unlink and import in every environment.'),
    };
  }
  return undefined;
}
