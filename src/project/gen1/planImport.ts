import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Gen1Project, ProjectFiles } from '../../model/amplifyProject';
import type { FunctionAccess } from '../../model/functionAccess';
import type { MfaConfig } from '../../model/authSnapshot';
import type { FileChange, ImportPlan } from '../../model/importPlan';
import type { ImportSelection } from '../../model/importSelection';
import { composeChanges, withChanges } from '../composeChanges';
import { membersAt, valueAt } from '../jsonValue';
import { editJsonFile, readJsonFile } from '../jsonFile';
import { findCorrections } from '../library/libraryCorrections';
import { planOverrides } from '../library/planOverrides';
import { planLibraryConfig } from '../library/planLibraryConfig';
import * as amplifyMeta from './amplifyMeta';
import * as backendConfig from './backendConfig';
import { templatePath } from './functionAccess/functionPaths';
import { poolInPolicy } from './functionAccess/functionTemplate';
import { planFunctionAccess, readFunctionAccess } from './functionAccess/planFunctionAccess';
import { amplifyMetaPath, backendConfigPath, parametersPath, teamProviderInfoPath } from './gen1Paths';
import { toParameters, writeParameters } from './parameters';
import { checkResourceName } from './resourceName';
import { nativeClientSecret } from './nativeClientSecret';
import * as teamProviderInfo from './teamProviderInfo';

export interface ImportInput {
  readonly project: Gen1Project;
  readonly selection: ImportSelection;
  readonly resourceName: string;
  /** Needed while the pool's MFA is not off. */
  readonly mfaConfig?: MfaConfig;
  /** Also writes what a push writes for the client libraries; needs the files of `libraryFilePaths`. */
  readonly withLibraryConfig?: boolean;
  /** Corrects what the Amplify CLI gets wrong there: in the files, or by a module beside `aws-exports.js`. */
  readonly corrections?: 'files' | 'module';
  /** What functions get to do with the pool; needs the files of `functionFilePaths`. */
  readonly functionAccess?: readonly FunctionAccess[];
  /** Given when the import of this name is changed in place. */
  readonly change?: 'refresh' | 'relink' | 'upgrade';
}

/**
 * The files `amplify import auth` writes, byte for byte where it wrote them before, and the smallest edit where a person
 * did. Applied and planned again, the plan is empty. Throws UserError: the name cannot be used, the project has
 * another auth resource, or a file cannot be edited.
 */
export function planImport(input: ImportInput): ImportPlan {
  const { project, selection, resourceName, mfaConfig } = input;
  checkResourceName(resourceName);
  checkNoOtherAuth(project, resourceName);
  const { files, envName, region } = project;
  const read = (path: string) => {
    const text = files.get(path);
    return text === undefined ? undefined : readJsonFile(path, text);
  };
  const change = (path: string, fallback: string, edit: (text: string) => string): FileChange => {
    const before = files.get(path);
    const after = editJsonFile(path, before ?? fallback, edit);
    return { path, ...(before !== undefined && { before }), after };
  };

  const parameters = toParameters(selection, { resourceName, region, ...(mfaConfig && { mfaConfig }) });
  const meta = read(amplifyMetaPath);
  const secret = nativeClientSecret(selection, meta, project);
  const output = amplifyMeta.toOutput(selection, {
    ...(secret && { nativeClientSecret: secret.text }),
    ...(mfaConfig && { mfaConfig }),
  });
  const entry = amplifyMeta.toBackendEntry(selection);
  const frontendAuthConfig = amplifyMeta.toFrontendAuthConfig(parameters);
  const oldMeta = valueAt(meta, 'auth', resourceName);

  const team = read(teamProviderInfoPath);
  const oldParameters = valueAt(team, envName, 'categories', 'auth', resourceName);
  const teamChange = change(teamProviderInfoPath, newTeamProviderInfo(envName, meta), (text) =>
    teamProviderInfo.addAuth(
      text,
      { envName, resourceName, old: oldParameters },
      teamProviderInfo.toEnvParameters(selection, project.frontend),
    ),
  );
  const all = teamProviderInfo.listResourceParameters(
    readJsonFile(teamProviderInfoPath, teamChange.after ?? ''),
    envName,
  );

  const metaChange = change(amplifyMetaPath, '{}', (text) =>
    amplifyMeta.addAuth(text, resourceName, { ...entry, output, frontendAuthConfig }, oldMeta),
  );
  const changes = [
    change(parametersPath(resourceName), '', (text) =>
      writeParameters(parametersPath(resourceName), text, parameters),
    ),
    metaChange,
    change(backendConfigPath, '{}', (text) => backendConfig.addAuth(text, resourceName, entry, all)),
    teamChange,
    ...(input.withLibraryConfig
      ? libraryChanges(input, readJsonFile(amplifyMetaPath, metaChange.after ?? '{}'))
      : []),
  ];
  return {
    kind: input.change ?? 'import',
    resourceName,
    envName,
    authSelections: selection.authSelections,
    changes: composeChanges(
      changes,
      planFunctionAccess(
        { files: withChanges(files, changes) },
        resourceName,
        input.functionAccess ?? (input.change === 'relink' ? accessByPoolId(files, resourceName) : []),
      ),
    ),
    secrets: secret?.slot ? [secret.slot] : [],
  };
}

function libraryChanges({ project, selection, corrections }: ImportInput, meta: unknown): FileChange[] {
  const found = corrections && findCorrections(selection);
  return [
    ...planLibraryConfig(project, meta, corrections === 'files' ? found : undefined),
    ...(found && corrections === 'module' ? planOverrides(project, found) : []),
  ];
}

/** Functions whose policy names the id of the pool that is left: granted again, it follows the import. */
const accessByPoolId = (files: ProjectFiles, resourceName: string): FunctionAccess[] =>
  readFunctionAccess(files, resourceName).filter(({ functionName, operations }) => {
    const path = templatePath(functionName);
    const text = files.get(path);
    if (operations.length === 0 || text === undefined) return false;
    return poolInPolicy(readJsonFile(path, text), resourceName) === 'id';
  });

/** The import that is already there is refreshed; a second auth resource is what Amplify Gen 1 cannot have. */
function checkNoOtherAuth({ auth }: Gen1Project, resourceName: string): void {
  const other = auth.find(
    (resource) => resource.resourceName !== resourceName || resource.serviceType !== 'imported',
  );
  if (!other) return;
  throw new UserError(
    l10n.t('The project already has the auth resource "{0}".', other.resourceName),
    other.serviceType === 'imported'
      ? l10n.t('Unlink it first.')
      : l10n.t('Run "amplify remove auth" first; note that this deletes the user pool that Amplify made.'),
    { kind: 'files' },
  );
}

/** What a push notes beside the stack in `amplify-meta.json` only. */
const pushedKeys = new Set(['APIGatewayAuthURL', 'AuthTriggerTemplateURL', 'NetworkStackS3Url']);

/**
 * A new `team-provider-info.json`, for a project that does not keep it under version control: what `amplify init` would
 * have written. Without it the Amplify CLI stops half-way through an import.
 */
function newTeamProviderInfo(envName: string, meta: unknown): string {
  const stack = membersAt(meta, 'providers', 'awscloudformation').filter(([key]) => !pushedKeys.has(key));
  return JSON.stringify({ [envName]: { awscloudformation: Object.fromEntries(stack) } }, null, 2);
}
