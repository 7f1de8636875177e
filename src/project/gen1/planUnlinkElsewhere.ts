import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Gen1Project } from '../../model/amplifyProject';
import type { ImportPlan } from '../../model/importPlan';
import { editJsonFile, readJsonFile } from '../jsonFile';
import { textAt } from '../jsonValue';
import { teamProviderInfoPath } from './gen1Paths';
import { findInTeam, sharedDependants } from './importedElsewhere';
import { refuseDependants } from './refuseDependants';
import * as teamProviderInfo from './teamProviderInfo';

/**
 * Takes the import out of environments that are not checked out: all there is of one in the files are its parameters in
 * `team-provider-info.json`. Throws UserError of kind `files` when one imports nothing, or when other resources depend
 * on auth: these are the same in every environment.
 */
export function planUnlinkElsewhere(
  project: Gen1Project,
  [envName, ...otherEnvNames]: readonly [string, ...string[]],
): ImportPlan {
  const before = project.files.get(teamProviderInfoPath) ?? '{}';
  const team = readJsonFile(teamProviderInfoPath, before);
  const found = [envName, ...otherEnvNames].map((name) => {
    const imported = findInTeam(team, name);
    if (!imported) throw importsNothing(name);
    return { name, ...imported };
  });
  for (const { resourceName } of found) {
    const { dependants, analytics } = sharedDependants(project, resourceName);
    refuseDependants(resourceName, dependants, analytics);
  }
  const after = editJsonFile(teamProviderInfoPath, before, (text) =>
    found.reduce(
      (edited, { name, resourceName }) => teamProviderInfo.removeAuth(edited, team, name, resourceName),
      text,
    ),
  );
  const [first] = found;
  return {
    kind: 'unlink',
    resourceName: first?.resourceName ?? '',
    envName,
    ...(otherEnvNames.length > 0 && { otherEnvNames }),
    authSelections:
      textAt(first?.parameters, 'identityPoolId') === undefined ? 'userPoolOnly' : 'identityPoolAndUserPool',
    changes: [{ path: teamProviderInfoPath, before, after }],
    secrets: [],
  };
}

const importsNothing = (envName: string): UserError =>
  new UserError(
    l10n.t('The files do not say that the environment "{0}" imports auth.', envName),
    l10n.t('Only imported auth can be unlinked. Run "amplify env checkout {0}" to see what it has.', envName),
    { kind: 'files' },
  );
