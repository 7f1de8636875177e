import * as l10n from '@vscode/l10n';
import type { Group, Reading } from '../model/authSnapshot';
import { frontends, type Frontend } from '../model/amplifyProject';
import type { Gen2Options } from '../project/gen2/planGen2Import';
import type { Gen2Project } from '../project/gen2/readGen2Project';
import { authActions } from '../project/gen2/referencedAuth';
import { outputsVersions, type OutputsVersion } from '../project/outputs/outputsVersions';
import { badInput } from './badInput';
import { oneOf } from './oneOf';

/** What the command line says of an import into a Gen 2 project. */
export interface Gen2CliOptions {
  /** Whether such an import was asked for by name; else the project decides. */
  readonly isAsked: boolean;
  /** A Gen 1 project whose imported resources are taken. */
  readonly from?: string;
  readonly addOutput: boolean;
  readonly variables: boolean;
  readonly groups?: readonly string[];
  readonly access: readonly { readonly functionName: string; readonly actions: readonly string[] }[];
  readonly outputsVersion?: OutputsVersion;
  readonly platform?: Frontend;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** The arguments of `import-auth import` that only a Gen 2 project knows. */
export const gen2Arguments = {
  gen2: flag,
  from: text,
  'add-output': flag,
  'env-variables': flag,
  groups: text,
  access: { ...text, multiple: true },
  'outputs-version': text,
  platform: text,
} as const;

export type ArgumentValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Throws UserError of kind `input`. */
export function parseGen2Options(values: ArgumentValues): Gen2CliOptions {
  const find = (key: string): string | undefined => {
    const value = values[key];
    if (value === '') throw badInput(l10n.t('"--{0}" needs a value.', key), 'import');
    return typeof value === 'string' ? value : undefined;
  };
  const groups = find('groups');
  const from = find('from');
  const outputsVersion = oneOf('outputs-version', find('outputs-version'), outputsVersions, 'import');
  const platform = oneOf('platform', find('platform'), frontends, 'import');
  const access = [values['access'] ?? []].flat().map(String);
  return {
    isAsked: values['gen2'] === true || from !== undefined,
    addOutput: values['add-output'] === true,
    variables: values['env-variables'] === true,
    access: addedUp(access.map(parseAccess)),
    ...(from !== undefined && { from }),
    ...(groups !== undefined && { groups: parseGroups(groups) }),
    ...(outputsVersion && { outputsVersion }),
    ...(platform && { platform }),
  };
}

/** What several say of one function adds up. */
const addedUp = (all: Gen2CliOptions['access']): Gen2CliOptions['access'] =>
  [...new Set(all.map(({ functionName }) => functionName))].map((functionName) => ({
    functionName,
    actions: [
      ...new Set(all.filter((one) => one.functionName === functionName).flatMap(({ actions }) => actions)),
    ],
  }));

/** `admins,editors`, or `none` */
function parseGroups(text: string): string[] {
  if (text === 'none') return [];
  const names = text.split(',').map((name) => name.trim());
  if (!names.includes('') && !names.includes('none')) return names;
  throw badInput(
    l10n.t('"--groups" takes names of groups with commas between, or "none" alone; not "{0}".', text),
    'import',
  );
}

/** Refuses groups that the code cannot name: with no role, or of no such name. Throws UserError of kind `input`. */
export function checkGroups(asked: readonly string[] = [], known: Reading<readonly Group[]>): void {
  if (known.status !== 'read' || asked.length === 0) return;
  const withRole = known.value.flatMap(({ GroupName, RoleArn }) => (RoleArn ? [GroupName] : []));
  const missing = asked.filter((name) => !withRole.includes(name));
  if (missing.length === 0) return;
  throw badInput(
    l10n.t(
      'The user pool has no group "{0}" with a role. It has: {1}.',
      missing.join('", "'),
      withRole.join(', ') || '–',
    ),
    'import',
  );
}

/** `hello=getUser,listUsers` */
function parseAccess(text: string): Gen2CliOptions['access'][number] {
  const [functionName = '', list = ''] = text.split('=');
  const actions = list.split(',').filter((action) => action !== '');
  if (functionName === '' || actions.length === 0) {
    throw badInput(
      l10n.t('"--access" names a function and what it may do: "hello=getUser,listUsers"; not "{0}".', text),
      'import',
    );
  }
  const known: readonly string[] = authActions;
  const unknown = actions.filter((action) => !known.includes(action));
  if (unknown.length > 0) {
    throw badInput(
      l10n.t('There is no action "{0}". There are: {1}.', unknown.join(', '), known.join(', ')),
      'import',
    );
  }
  return { functionName, actions };
}

/** The options as planning takes them: functions looked up in the project. Throws UserError of kind `input`. */
export function toGen2Options(
  { addOutput, variables, groups, access, outputsVersion, platform }: Gen2CliOptions,
  project: Gen2Project,
  withOutputs: boolean,
): Gen2Options {
  return {
    way: addOutput ? 'addOutput' : 'reference',
    values: variables ? 'variables' : 'literals',
    withOutputs,
    access: access.map(({ functionName, actions }) => {
      const found = project.functions.find(({ name }) => name === functionName);
      if (found) return { function: found, actions };
      const names = project.functions.map(({ name }) => name).join(', ');
      throw badInput(
        l10n.t('The backend has no function "{0}". It has: {1}.', functionName, names || '–'),
        'import',
      );
    }),
    ...(groups && { groups }),
    ...(outputsVersion && { outputsVersion }),
    ...(platform && { platform }),
  };
}
