import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Gen1Project, ProjectFiles } from '../../model/amplifyProject';
import type { FileChange } from '../../model/importPlan';
import { isStrict, JsonProblem, setJson, setJsonInOrder } from '../json';
import { editJsonFile, readJsonFile, readJsonIfValid } from '../jsonFile';
import { isObject, membersAt, valueAt } from '../jsonValue';
import { awsExportsText, mergeExports, splitAwsExports, type AwsExportsParts } from './awsExports';
import { amongCategories } from './amongCategories';
import {
  baseConfiguration,
  categoryOfMember,
  ownedMembers,
  toAuthConfiguration,
  type NativeFrontend,
} from './awsConfiguration';
import { projectConfigPath } from '../gen1/gen1Paths';
import { corrected, type LibraryCorrections } from './libraryCorrections';
import { libraryKind, type LibraryKind } from './libraryKind';
import { readLibraryAuth, type LibraryAuth } from './libraryAuth';
import { libraryPaths, type LibraryPaths } from './libraryPaths';

/**
 * The client libraries' configuration as a push will write it from this `amplify-meta.json`, with what other categories and people put there
 * kept. A file that is not there takes over what the file beside it has of other categories. Without auth in `meta` the
 * auth part is taken out of files that exist. Throws UserError of kind `files`.
 */
export function planLibraryConfig(
  { frontend, region, files }: Pick<Gen1Project, 'frontend' | 'region' | 'files'>,
  meta: unknown,
  corrections?: LibraryCorrections,
): FileChange[] {
  const projectConfig = readJsonFile(projectConfigPath, files.get(projectConfigPath) ?? '{}');
  const paths = libraryPaths(frontend, projectConfig);
  const found = readLibraryAuth(meta);
  const auth = found && corrections ? corrected(found, corrections) : found;
  const change = (path: string | undefined, write: (before: string | undefined) => string): FileChange[] => {
    if (path === undefined) return [];
    const before = files.get(path);
    if (before === undefined && !auth) return [];
    const after = write(before);
    return after === before ? [] : [{ path, ...(before !== undefined && { before }), after }];
  };

  const categories = membersAt(meta).map(([category]) => category);
  if (frontend === 'javascript') {
    const merge = (old: Members) => mergeExports(old, region, auth, categories);
    return [
      ...change(paths.awsExports, (text) =>
        text === undefined
          ? awsExportsText(merge(exportsInJson(files, paths)))
          : writeAwsExports(paths.awsExports ?? '', text, merge),
      ),
      ...change(paths.amplifyConfiguration, (text) =>
        text === undefined
          ? JSON.stringify(merge(exportsInScript(files, paths)), null, 2)
          : writeExportsJson(paths.amplifyConfiguration, text, merge),
      ),
    ];
  }
  const input = { frontend, region, auth, categories };
  const newConfiguration = () => pluginBeside(files, paths.amplifyConfiguration);
  const newPlugin = () => readBeside(files, paths.awsConfiguration, 'nativeAuth');
  return [
    ...change(paths.awsConfiguration, (text) =>
      text === undefined
        ? JSON.stringify(mergeMembers(newConfiguration(), input), null, 4)
        : writeMembers(paths.awsConfiguration ?? '', text, [], input),
    ),
    ...change(paths.amplifyConfiguration, (text) =>
      frontend === 'flutter'
        ? inDart(paths.amplifyConfiguration, text, (json) =>
            writePlugin(paths.amplifyConfiguration, json, input, newPlugin),
          )
        : writePlugin(paths.amplifyConfiguration, text, input, newPlugin),
    ),
  ];
}

type Members = Readonly<Record<string, unknown>>;

/** What a file beside has, when it is of this kind; one that cannot be read is spoken of where it is edited. */
function readBeside(files: ProjectFiles, path: string | undefined, kind: LibraryKind): Members {
  const value = path === undefined ? undefined : readJsonIfValid(files, path);
  return isObject(value) && libraryKind(value) === kind ? value : {};
}

const exportsInJson = (files: ProjectFiles, { amplifyConfiguration }: LibraryPaths): Members =>
  readBeside(files, amplifyConfiguration, 'exports');

function exportsInScript(files: ProjectFiles, { awsExports = '' }: LibraryPaths): Members {
  const object = splitAwsExports(files.get(awsExports) ?? '')?.object;
  return readBeside(new Map(object === undefined ? [] : [[awsExports, object]]), awsExports, 'exports');
}

function pluginBeside(files: ProjectFiles, path: string): Members {
  const plugin = valueAt(readBeside(files, path, 'native'), ...pluginPath);
  return isObject(plugin) ? plugin : {};
}

type Merge = (old: Members) => Members;

function writeAwsExports(path: string, text: string, merge: Merge): string {
  const parts = splitAwsExports(text);
  const written = parts && mergeInScript(path, parts, merge);
  if (written === undefined) throw notOurs(path);
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

/** As a push writes it; comments and trailing commas, which the Amplify CLI accepts too, stay. */
function mergeInScript(
  path: string,
  { before, object, after }: AwsExportsParts,
  merge: Merge,
): string | undefined {
  const old = readJsonIfValid(new Map([[path, object]]), path);
  if (!isObject(old)) return undefined;
  const merged = merge(old);
  if (isStrict(object)) return awsExportsText(merged);
  if (JSON.stringify(merged) === JSON.stringify(old)) return before + object + after;
  try {
    return before + setJson(object, [], merged) + after;
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    // Bare keys and single quotes, as formatters lay a script out. Comments would be lost: a person has to look.
    return error.reason === 'syntax' && !hasComments(object) ? awsExportsText(merged) : undefined;
  }
}

function writeExportsJson(path: string, text: string, merge: Merge): string {
  const old = readJsonFile(path, text);
  if (!isObject(old) || libraryKind(old) !== 'exports') throw notOurs(path);
  const merged = merge(old);
  // As the Amplify CLI wrote it: its order. By a person: only what changes.
  if (text === JSON.stringify(old, null, 2)) return JSON.stringify(merged, null, 2);
  return editJsonFile(path, text, (json) => setJson(json, [], merged));
}

interface NativeInput {
  readonly frontend: NativeFrontend;
  readonly region: string;
  readonly auth: LibraryAuth | undefined;
  /** In the order of `amplify-meta.json`. */
  readonly categories: readonly string[];
}

const nativeHead = { UserAgent: 'aws-amplify-cli/2.0', Version: '1.0' };
const pluginPath = ['auth', 'plugins', 'awsCognitoAuthPlugin'];

function writePlugin(
  path: string,
  text: string | undefined,
  input: NativeInput,
  newPlugin: () => Members,
): string {
  if (text === undefined) {
    const plugin = mergeMembers(newPlugin(), input);
    return JSON.stringify({ ...nativeHead, auth: { plugins: { awsCognitoAuthPlugin: plugin } } }, null, 4);
  }
  const value = readJsonFile(path, text);
  if (!isObject(value) || libraryKind(value) !== 'native') throw notOurs(path);
  if (valueAt(value, ...pluginPath) !== undefined) return writeMembers(path, text, pluginPath, input);
  if (!input.auth) return text;
  const plugin = mergeMembers(newPlugin(), input);
  return editJsonFile(path, text, (json) => setJsonInOrder(json, [], withAuthPlugin(value, plugin)));
}

/** Where the Amplify CLI has auth in `amplifyconfiguration.json`: before these. */
const afterAuth = new Set(['predictions', 'storage', 'geo']);

function withAuthPlugin({ auth: old, ...value }: Members, awsCognitoAuthPlugin: Members): Members {
  const auth = isObject(old) ? old : {};
  const plugins = { ...(isObject(auth['plugins']) && auth['plugins']), awsCognitoAuthPlugin };
  const others = Object.entries(value);
  return Object.fromEntries([
    ...others.filter(([key]) => !afterAuth.has(key)),
    ['auth', { ...auth, plugins }],
    ...others.filter(([key]) => afterAuth.has(key)),
  ]);
}

/** Sets the members of an `awsconfiguration.json`, which also stands inside `amplifyconfiguration.json`. */
function writeMembers(path: string, text: string, at: readonly string[], input: NativeInput): string {
  const value = readJsonFile(path, text);
  const kind = libraryKind(value);
  if (kind !== 'nativeAuth' && kind !== 'native') throw notOurs(path);
  const old = valueAt(value, ...at);
  return editJsonFile(path, text, (json) =>
    setJsonInOrder(json, at, mergeMembers(isObject(old) ? old : {}, input)),
  );
}

function mergeMembers(old: Members, { frontend, region, auth, categories }: NativeInput): Members {
  const base = baseConfiguration(frontend);
  const own = auth ? toAuthConfiguration(auth, region, frontend) : {};
  const isOther = (key: string) => !(key in base) && !ownedMembers.some((name) => name === key);
  const others = Object.fromEntries(Object.entries(old).filter(([key]) => isOther(key)));
  return { ...base, ...amongCategories(own, others, categoryOfMember, categories) };
}

const dart = /^(const amplifyconfig = ''')(\{[\s\S]*\})(''';\s*)$/;

function inDart(path: string, text: string | undefined, edit: (json: string | undefined) => string): string {
  if (text === undefined) return `const amplifyconfig = '''${edit(undefined)}''';\n`;
  const match = dart.exec(text);
  if (!match) throw notOurs(path);
  return `${match[1] ?? ''}${edit(match[2])}${match[3] ?? ''}`;
}

const hasComments = (script: string): boolean =>
  /\/[/*]/.test(script.replace(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g, ''));

const notOurs = (path: string): UserError =>
  new UserError(
    l10n.t('"{0}" is not of the form that Amplify writes, so its auth part cannot be replaced safely.', path),
    l10n.t(
      'Keep a copy, move your own values to another module, delete the file, and run "amplify pull": it writes anew what is deployed.',
    ),
    { kind: 'files' },
  );
