import * as l10n from '@vscode/l10n';
import { UserError } from '../../../errors';
import type { Gen1Project, ProjectFiles } from '../../../model/amplifyProject';
import { authOperations, type AuthOperation, type FunctionAccess } from '../../../model/functionAccess';
import type { FileChange } from '../../../model/importPlan';
import { composeChanges, withChanges } from '../../composeChanges';
import { removeJson, setJson } from '../../json';
import { editJsonFile, readJsonFile } from '../../jsonFile';
import { isObject, membersAt, valueAt } from '../../jsonValue';
import { amplifyMetaPath, backendConfigPath } from '../gen1Paths';
import { addDependency, removeDependency } from './functionDependency';
import {
  functionNames,
  functionParametersPath,
  sourcePaths,
  templatePath,
  yamlTemplatePaths,
} from './functionPaths';
import {
  addAccess,
  isFunctionTemplate,
  parameterName,
  removeAccess,
  variableName,
  variablesOf,
} from './functionTemplate';
import { readVariables, writeVariables } from './parametersComment';

/**
 * The files `amplify update function` changes when functions get, change or lose access to the imported auth, without
 * touching a line it need not touch, and with a policy that fits every environment. Throws UserError of kind `files`.
 */
export function planFunctionAccess(
  project: Pick<Gen1Project, 'files'>,
  resourceName: string,
  access: readonly FunctionAccess[],
): FileChange[] {
  return access.reduce<FileChange[]>((changes, one) => {
    const files = withChanges(project.files, changes);
    return composeChanges(changes, planOne(files, resourceName, one));
  }, []);
}

/** What each function may do with the auth resource by `function-parameters.json`; in the order of the functions. */
export function readFunctionAccess(files: ProjectFiles, resourceName: string): FunctionAccess[] {
  return functionNames(files).map((functionName) => ({
    functionName,
    operations: operationsIn(files, functionName, resourceName),
  }));
}

function planOne(
  files: ProjectFiles,
  resourceName: string,
  { functionName, operations }: FunctionAccess,
): FileChange[] {
  if (!functionNames(files).includes(functionName)) throw noFunction(files, functionName);
  const wanted = authOperations.filter((operation) => operations.includes(operation));
  const isGranted = wanted.length > 0;
  const changes: FileChange[] = [];
  const edit = (path: string, change: (text: string) => string, fallback?: string): void => {
    const before = files.get(path);
    if (before === undefined && fallback === undefined) return;
    const after = editJsonFile(path, before ?? fallback ?? '', change);
    if (after !== before) changes.push({ path, ...(before !== undefined && { before }), after });
  };

  const path = templatePath(functionName);
  const text = files.get(path);
  if (text === undefined) {
    const yaml = yamlTemplatePaths(functionName).find((other) => files.has(other));
    throw yaml === undefined ? noTemplate(path) : yamlTemplate(yaml, resourceName);
  }
  const template = readJsonFile(path, text);
  if (!isFunctionTemplate(template)) throw unknownTemplate(path);
  edit(path, (json) =>
    isGranted
      ? addAccess(json, template, { resourceName, operations: wanted })
      : removeAccess(json, template, resourceName),
  );
  if (!isGranted) checkUnused(path, changes.at(-1)?.after ?? text, resourceName);

  edit(
    functionParametersPath(functionName),
    (json) =>
      isGranted
        ? setJson(json, ['permissions', 'auth', resourceName], wanted)
        : withoutPermissions(json, functionParametersPath(functionName), resourceName),
    isGranted ? newParameters(resourceName, wanted) : undefined,
  );
  for (const config of [amplifyMetaPath, backendConfigPath]) {
    const order = config === backendConfigPath ? 'sorted' : 'last';
    if (valueAt(readJsonFile(config, files.get(config) ?? '{}'), 'function', functionName) === undefined)
      continue;
    edit(config, (json) =>
      isGranted
        ? addDependency(json, { path: config, functionName, resourceName, order })
        : removeDependency(json, { path: config, functionName, resourceName, order }),
    );
  }

  const source = sourcePaths(functionName).find((one) => files.has(one));
  const module = source === undefined ? undefined : files.get(source);
  if (source !== undefined && module !== undefined) {
    const listed = readVariables(module) ?? variablesOf(template);
    const others = listed.filter((name) => name !== variableName(resourceName));
    const after =
      isGranted || readVariables(module)
        ? writeVariables(module, isGranted ? [...others, variableName(resourceName)] : others)
        : module;
    if (after !== module) changes.push({ path: source, before: module, after });
  }
  return changes;
}

const newParameters = (resourceName: string, operations: readonly AuthOperation[]): string =>
  JSON.stringify({ permissions: { auth: { [resourceName]: operations } }, lambdaLayers: [] }, null, 2);

/** Takes the operations out, and what is empty without them. */
function withoutPermissions(text: string, path: string, resourceName: string): string {
  const parameters = readJsonFile(path, text);
  if (valueAt(parameters, 'permissions', 'auth', resourceName) === undefined) return text;
  if (membersAt(parameters, 'permissions', 'auth').length > 1)
    return removeJson(text, ['permissions', 'auth', resourceName]);
  return membersAt(parameters, 'permissions').length > 1
    ? removeJson(text, ['permissions', 'auth'])
    : removeJson(text, ['permissions']);
}

function operationsIn(files: ProjectFiles, functionName: string, resourceName: string): AuthOperation[] {
  const path = functionParametersPath(functionName);
  const found = valueAt(readObject(files, path), 'permissions', 'auth', resourceName);
  return Array.isArray(found) ? authOperations.filter((operation) => found.includes(operation)) : [];
}

function readObject(files: ProjectFiles, path: string): unknown {
  const text = files.get(path);
  if (text === undefined) return undefined;
  const value = readJsonFile(path, text);
  return isObject(value) ? value : undefined;
}

/** What a person wrote with the parameter would make a template that CloudFormation refuses. */
function checkUnused(path: string, text: string, resourceName: string): void {
  if (!text.includes(parameterName(resourceName))) return;
  throw new UserError(
    l10n.t('"{0}" uses "{1}" in a place that the access did not make.', path, parameterName(resourceName)),
    l10n.t('Take it out there first.'),
    { kind: 'files' },
  );
}

const noFunction = (files: ProjectFiles, functionName: string): UserError =>
  new UserError(
    l10n.t('The project has no function "{0}".', functionName),
    functionNames(files).length === 0
      ? l10n.t('Run "amplify add function" first.')
      : l10n.t('Choose one of these: {0}.', functionNames(files).join(', ')),
    { kind: 'files' },
  );

const noTemplate = (path: string): UserError =>
  new UserError(
    l10n.t('"{0}" is missing.', path),
    l10n.t('Restore the file from version control, or run "amplify pull".'),
    { kind: 'files' },
  );

const yamlTemplate = (path: string, resourceName: string): UserError =>
  new UserError(
    l10n.t('"{0}" is YAML, which is not edited here.', path),
    l10n.t(
      'Write the template as JSON, or declare the parameter "{0}" in it by hand and give its role a policy for that user pool.',
      parameterName(resourceName),
    ),
    { kind: 'files' },
  );

const unknownTemplate = (path: string): UserError =>
  new UserError(
    l10n.t('"{0}" is not the template of a function as Amplify writes it.', path),
    l10n.t('Give its role access to the user pool by hand.'),
    { kind: 'files' },
  );
