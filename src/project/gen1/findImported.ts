import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { AuthResource, Gen1Project } from '../../model/amplifyProject';
import type { AuthSelections } from '../../model/importSelection';
import { readJsonFile } from '../jsonFile';
import { textAt } from '../jsonValue';
import { parametersPath } from './gen1Paths';

export interface ImportedResource extends AuthResource {
  readonly authSelections: AuthSelections;
}

/** The imported auth resource of a project. Throws UserError of kind `files` when there is none to change. */
export function findImported(project: Gen1Project): ImportedResource {
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  if (imported) return { ...imported, authSelections: authSelectionsOf(project, imported) };
  const [managed] = project.auth;
  throw managed
    ? new UserError(
        l10n.t('"{0}" is not imported: Amplify made its user pool.', managed.resourceName),
        l10n.t('Use "amplify update auth" to change it.'),
        { kind: 'files' },
      )
    : new UserError(
        l10n.t('The project imports no auth in the environment "{0}".', project.envName),
        l10n.t('Import it first.'),
        { kind: 'files' },
      );
}

/** The kind of the import by its parameters, else by what it put out. */
function authSelectionsOf({ files }: Gen1Project, { resourceName, output }: AuthResource): AuthSelections {
  const path = parametersPath(resourceName);
  const text = files.get(path);
  const said = text === undefined ? undefined : textAt(readJsonFile(path, text), 'authSelections');
  if (said === 'identityPoolAndUserPool' || said === 'userPoolOnly') return said;
  return textAt(output, 'IdentityPoolId') === undefined ? 'userPoolOnly' : 'identityPoolAndUserPool';
}
