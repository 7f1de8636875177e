import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import { toImportChoice, type ImportChoice } from '../model/importSelection';
import { knownChoice } from '../project/gen1/environmentParameters';
import { findImported } from '../project/gen1/findImported';
import type { ImportState } from './importState';

/**
 * What is done to an import that is there, under its name, so that what depends on it stays whole: `refresh` reads the
 * same resources again, `relink` puts others in their place, `upgrade` adds an identity pool to a user pool alone.
 */
export type ImportChange = 'refresh' | 'relink' | 'upgrade';

/** What the checked-out environment imports now. Throws UserError of kind `files` when its files do not say all of it. */
export function currentChoice(project: Gen1Project): ImportChoice {
  const { envName } = project;
  const { resourceName } = findImported(project);
  const choice = toImportChoice(knownChoice(project, { envName, resourceName }));
  if (choice) return choice;
  throw new UserError(
    l10n.t('The files do not say all that environment "{0}" imports.', envName),
    l10n.t('Relink it: choose the user pool, the app clients and the identity pool again.'),
    { kind: 'files' },
  );
}

/** The answers a change begins with: what it keeps is not asked again. Throws UserError of kind `files`. */
export function startOfChange(
  change: ImportChange,
  project: Gen1Project,
  chosen: { readonly id: string; readonly name: string },
): ImportState {
  const start: ImportState = { project: chosen, change };
  if (change === 'relink') {
    findImported(project);
    return start;
  }
  const { userPoolId, webClientId, nativeClientId, identityPoolId } = currentChoice(project);
  if (change === 'upgrade' && identityPoolId !== undefined) throw hasIdentityPool(identityPoolId);
  const kept = (id: string) => ({ id, name: id });
  return {
    ...start,
    authSelections:
      change === 'upgrade' || identityPoolId !== undefined ? 'identityPoolAndUserPool' : 'userPoolOnly',
    userPool: { ...kept(userPoolId), region: project.region },
    webClient: kept(webClientId),
    nativeClient: kept(nativeClientId),
    ...(identityPoolId !== undefined && { identityPool: kept(identityPoolId) }),
  };
}

/** Throws UserError unless the import is of a user pool alone. */
export const hasIdentityPool = (identityPoolId: string): UserError =>
  new UserError(
    l10n.t('The project imports the identity pool "{0}" already.', identityPoolId),
    l10n.t('Relink it to take another one.'),
    { kind: 'input' },
  );
