import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Gen1Project } from '../../model/amplifyProject';
import type { FileChange } from '../../model/importPlan';
import { removeJson, setJson } from '../json';
import { editJsonFile, readJsonFile } from '../jsonFile';
import { isObject, valueAt } from '../jsonValue';
import { awsExportsObject, awsExportsText, mergeExports } from './awsExports';
import {
  baseConfiguration,
  ownedMembers,
  toAuthConfiguration,
  type NativeFrontend,
} from './awsConfiguration';
import { projectConfigPath } from '../gen1/gen1Paths';
import { corrected, type LibraryCorrections } from './libraryCorrections';
import { libraryKind } from './libraryKind';
import { readLibraryAuth, type LibraryAuth } from './libraryAuth';
import { libraryPaths } from './libraryPaths';

/**
 * The client libraries' configuration as a push will write it from this `amplify-meta.json`, with what other categories and people put there
 * kept. Without auth in `meta` the auth part is taken out of files that exist. Throws UserError of kind `files`.
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

  if (frontend === 'javascript') {
    return [
      ...change(paths.awsExports, (text) => writeAwsExports(paths.awsExports ?? '', text, region, auth)),
      ...change(paths.amplifyConfiguration, (text) =>
        writeExportsJson(paths.amplifyConfiguration, text, region, auth),
      ),
    ];
  }
  return [
    ...change(paths.awsConfiguration, (text) =>
      writeMembers(paths.awsConfiguration ?? '', text, [], { frontend, region, auth }),
    ),
    ...change(paths.amplifyConfiguration, (text) =>
      frontend === 'flutter'
        ? inDart(paths.amplifyConfiguration, text, (json) =>
            writePlugin(paths.amplifyConfiguration, json, { frontend, region, auth }),
          )
        : writePlugin(paths.amplifyConfiguration, text, { frontend, region, auth }),
    ),
  ];
}

function writeAwsExports(path: string, text: string | undefined, region: string, auth?: LibraryAuth): string {
  if (text === undefined) return awsExportsText(mergeExports({}, region, auth));
  const object = awsExportsObject(text);
  const old = object === undefined ? undefined : parsed(object);
  if (!old) throw notOurs(path);
  const written = awsExportsText(mergeExports(old, region, auth));
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
}

function writeExportsJson(
  path: string,
  text: string | undefined,
  region: string,
  auth?: LibraryAuth,
): string {
  if (text === undefined) return JSON.stringify(mergeExports({}, region, auth), null, 2);
  const old = readJsonFile(path, text);
  if (!isObject(old) || libraryKind(old) !== 'exports') throw notOurs(path);
  const merged = mergeExports(old, region, auth);
  // As the Amplify CLI wrote it: its order. By a person: only what changes.
  if (text === JSON.stringify(old, null, 2)) return JSON.stringify(merged, null, 2);
  return editJsonFile(path, text, (json) => setJson(json, [], merged));
}

interface NativeInput {
  readonly frontend: NativeFrontend;
  readonly region: string;
  readonly auth: LibraryAuth | undefined;
}

const nativeHead = { UserAgent: 'aws-amplify-cli/2.0', Version: '1.0' };
const pluginPath = ['auth', 'plugins', 'awsCognitoAuthPlugin'];

function writePlugin(path: string, text: string | undefined, input: NativeInput): string {
  if (text !== undefined) {
    if (libraryKind(readJsonFile(path, text)) !== 'native') throw notOurs(path);
    if (!input.auth && valueAt(readJsonFile(path, text), ...pluginPath) === undefined) return text;
  }
  return writeMembers(path, text ?? JSON.stringify(nativeHead, null, 4), pluginPath, input);
}

/** Sets the members of an `awsconfiguration.json`, which also stands inside `amplifyconfiguration.json`. */
function writeMembers(
  path: string,
  text: string | undefined,
  at: readonly string[],
  input: NativeInput,
): string {
  const { frontend, region, auth } = input;
  const members = {
    ...baseConfiguration(frontend),
    ...(auth && toAuthConfiguration(auth, region, frontend)),
  };
  if (text === undefined) return JSON.stringify(members, null, 4);
  const kind = libraryKind(readJsonFile(path, text));
  if (kind !== 'nativeAuth' && kind !== 'native') throw notOurs(path);
  return editJsonFile(path, text, (json) => {
    let edited = json;
    for (const key of ownedMembers) if (!(key in members)) edited = removeJson(edited, [...at, key]);
    for (const [key, value] of Object.entries(members)) edited = setJson(edited, [...at, key], value);
    return edited;
  });
}

const dart = /^(const amplifyconfig = ''')(\{[\s\S]*\})(''';\s*)$/;

function inDart(path: string, text: string | undefined, edit: (json: string | undefined) => string): string {
  if (text === undefined) return `const amplifyconfig = '''${edit(undefined)}''';\n`;
  const match = dart.exec(text);
  if (!match) throw notOurs(path);
  return `${match[1] ?? ''}${edit(match[2])}${match[3] ?? ''}`;
}

function parsed(object: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(object);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const notOurs = (path: string): UserError =>
  new UserError(
    l10n.t('"{0}" is not of the form that Amplify writes, so its auth part cannot be replaced safely.', path),
    l10n.t('Move your own values to another module and delete the file; it is written anew.'),
    { kind: 'files' },
  );
