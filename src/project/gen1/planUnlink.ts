import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Gen1Project } from '../../model/amplifyProject';
import type { FileChange, ImportPlan } from '../../model/importPlan';
import type { AuthSelections } from '../../model/importSelection';
import { membersAt, textAt, valueAt } from '../jsonValue';
import { editJsonFile, readJsonFile } from '../jsonFile';
import { planLibraryConfig } from '../library/planLibraryConfig';
import * as amplifyMeta from './amplifyMeta';
import * as backendConfig from './backendConfig';
import { composeChanges, withChanges } from '../composeChanges';
import { findDependants } from './findDependants';
import { planFunctionAccess } from './functionAccess/planFunctionAccess';
import { removableAccess, type AccessToRemove } from './functionAccess/removableAccess';
import { amplifyMetaPath, backendConfigPath, resourceFolders, teamProviderInfoPath } from './gen1Paths';
import { environmentsImportingElsewhere, findInTeam } from './importedElsewhere';
import { refuseDependants } from './refuseDependants';
import * as teamProviderInfo from './teamProviderInfo';

export interface UnlinkInput {
  readonly project: Gen1Project;
  readonly resourceName: string;
  /** Which functions lose their access to auth; the others stop the unlink. */
  readonly accessToRemove?: AccessToRemove;
  /** Takes the parameters of every environment out, not only those of the one that is checked out. */
  readonly fromAllEnvironments?: boolean;
  /** Also takes auth out of what the client libraries read, as the next push will; needs the files of `libraryFilePaths`. */
  readonly cleansLibraryConfig?: boolean;
}

/**
 * The files `amplify remove auth` leaves for an imported resource: the import taken back, except for the `{}` the
 * Amplify CLI leaves. Cognito keeps everything. Throws UserError of kind `files` when the resource is not imported (then
 * removing it would delete the user pool), when others depend on it, or when a file cannot be edited.
 */
export function planUnlink(input: UnlinkInput): ImportPlan {
  const { project, resourceName, accessToRemove } = input;
  const { envName } = project;
  const access = removableAccess(project.files, resourceName, accessToRemove);
  const withoutAccess = planFunctionAccess(
    project,
    resourceName,
    access.map((functionName) => ({ functionName, operations: [] })),
  );
  const files = withChanges(project.files, withoutAccess);
  const read = (path: string) => {
    const text = files.get(path);
    return text === undefined ? undefined : readJsonFile(path, text);
  };
  const meta = read(amplifyMetaPath);
  const resource = checkCanUnlink(project, meta, resourceName);
  const changes: FileChange[] = [];
  const edit = (path: string, change: (text: string) => string): string | undefined => {
    const before = files.get(path);
    if (before === undefined) return undefined;
    const after = editJsonFile(path, before, change);
    if (after !== before) changes.push({ path, before, after });
    return after;
  };

  const team = read(teamProviderInfoPath);
  const stored = storedName(team, envName, resourceName, textAt(resource.output, 'UserPoolId'));
  const otherEnvNames = input.fromAllEnvironments ? environmentsImportingElsewhere(project) : [];
  const after = edit(teamProviderInfoPath, (text) =>
    [envName, ...otherEnvNames].reduce(
      (edited, env) =>
        teamProviderInfo.removeAuth(
          edited,
          team,
          env,
          env === envName ? stored : (findInTeam(team, env)?.resourceName ?? stored),
        ),
      text,
    ),
  );
  const all =
    after === undefined
      ? undefined
      : teamProviderInfo.listResourceParameters(readJsonFile(teamProviderInfoPath, after), envName);
  const left = edit(amplifyMetaPath, (text) => amplifyMeta.removeAuth(text, resourceName));
  edit(backendConfigPath, (text) => backendConfig.removeAuth(text, resourceName, all));
  for (const [path, before] of files) {
    if (resourceFolders(resourceName).some((folder) => path.startsWith(`${folder}/`))) {
      changes.push({ path, before });
    }
  }
  if (input.cleansLibraryConfig) {
    changes.push(...planLibraryConfig({ ...project, files }, readJsonFile(amplifyMetaPath, left ?? '{}')));
  }
  return {
    kind: 'unlink',
    resourceName,
    envName,
    ...(otherEnvNames.length > 0 && { otherEnvNames }),
    authSelections: authSelectionsOf(resource.output),
    changes: composeChanges(withoutAccess, changes),
    secrets: [],
  };
}

function checkCanUnlink(project: Gen1Project, meta: unknown, resourceName: string) {
  const resource = project.auth.find((other) => other.resourceName === resourceName);
  if (!resource) {
    throw new UserError(
      l10n.t('The project has no auth resource "{0}".', resourceName),
      project.auth.length > 0
        ? l10n.t('Choose one of these: {0}.', project.auth.map((other) => other.resourceName).join(', '))
        : l10n.t('There is nothing to unlink.'),
      { kind: 'files' },
    );
  }
  if (resource.serviceType !== 'imported') {
    throw new UserError(
      l10n.t('"{0}" is not imported: Amplify made its user pool and would delete it.', resourceName),
      l10n.t(
        'Only imported auth can be unlinked. Keep it, or run "amplify remove auth" to delete it for good.',
      ),
      { kind: 'files' },
    );
  }
  // The name becomes part of the paths of the files to delete.
  if (!/^[A-Za-z0-9_-]+$/.test(resourceName)) {
    throw new UserError(
      l10n.t('"{0}" is not a name that Amplify gives an auth resource.', resourceName),
      l10n.t('Mend "{0}", or restore it with "amplify pull".', amplifyMetaPath),
      { kind: 'files' },
    );
  }
  refuseDependants(resourceName, findDependants(meta, resourceName), project.categories['analytics'] ?? []);
  return resource;
}

const authSelectionsOf = (output: unknown): AuthSelections =>
  textAt(output, 'IdentityPoolId') === undefined ? 'userPoolOnly' : 'identityPoolAndUserPool';

/**
 * The name under which `team-provider-info.json` has the resource: the Amplify CLI cut it off at the first `_` when it
 * imported under such a name.
 */
function storedName(
  team: unknown,
  envName: string,
  resourceName: string,
  userPoolId: string | undefined,
): string {
  const cut = resourceName.split('_')[0] ?? resourceName;
  const known = membersAt(team, envName, 'categories', 'auth').map(([name]) => name);
  if (known.includes(resourceName) || !known.includes(cut)) return resourceName;
  return valueAt(team, envName, 'categories', 'auth', cut, 'userPoolId') === userPoolId ? cut : resourceName;
}
