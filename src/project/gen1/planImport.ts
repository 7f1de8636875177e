import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Gen1Project, ProjectFiles } from '../../model/amplifyProject';
import type { FunctionAccess } from '../../model/functionAccess';
import type { MfaConfig } from '../../model/authSnapshot';
import type { FileChange, ImportPlan, SecretSlot } from '../../model/importPlan';
import type { ImportSelection } from '../../model/importSelection';
import { composeChanges, withChanges } from '../composeChanges';
import { membersAt, textAt, valueAt } from '../jsonValue';
import { editJsonFile, readJsonFile } from '../jsonFile';
import { planLibraryConfig } from '../library/planLibraryConfig';
import * as amplifyMeta from './amplifyMeta';
import * as backendConfig from './backendConfig';
import { templatePath } from './functionAccess/functionPaths';
import { poolInPolicy } from './functionAccess/functionTemplate';
import { planFunctionAccess, readFunctionAccess } from './functionAccess/planFunctionAccess';
import { amplifyMetaPath, backendConfigPath, parametersPath, teamProviderInfoPath } from './gen1Paths';
import { toParameters, writeParameters } from './parameters';
import { checkResourceName } from './resourceName';
import * as teamProviderInfo from './teamProviderInfo';

export interface ImportInput {
  readonly project: Gen1Project;
  readonly selection: ImportSelection;
  readonly resourceName: string;
  /** Needed while the pool's MFA is not off. */
  readonly mfaConfig?: MfaConfig;
  /** Also writes what a push writes for the client libraries; needs the files of `libraryFilePaths`. */
  readonly withLibraryConfig?: boolean;
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
      ? planLibraryConfig(project, readJsonFile(amplifyMetaPath, metaChange.after ?? '{}'))
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

/**
 * What stands for the secret in the plan: nothing without one, the file's own text where the same client's secret is
 * there already (Cognito never changes it), else a placeholder that occurs in no file.
 */
function nativeClientSecret(
  { userPool, nativeClient }: ImportSelection,
  meta: unknown,
  { auth, files }: Gen1Project,
): { text: string; slot?: SecretSlot } | undefined {
  if (!nativeClient.hasSecret) return undefined;
  for (const { resourceName } of auth) {
    const known = textAt(meta, 'auth', resourceName, 'output', 'AppClientSecret');
    const owner = textAt(meta, 'auth', resourceName, 'output', 'AppClientID');
    if (known !== undefined && owner === nativeClient.ClientId) return { text: known };
  }
  let placeholder = '<native-client-secret>';
  const taken = (text: string) => [...files.values()].some((file) => file.includes(text));
  for (let count = 2; taken(placeholder); count++) placeholder = `<native-client-secret-${count}>`;
  return {
    text: placeholder,
    slot: { placeholder, userPoolId: userPool.Id, userPoolClientId: nativeClient.ClientId },
  };
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
