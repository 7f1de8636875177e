import type { ProjectFiles } from '../../model/amplifyProject';
import type { AuthCall, Gen2Backend, ReferenceAuth } from '../../model/gen2Backend';
import { appPackages } from '../app/appPackages';
import { isBuildFile } from '../buildFiles';
import { readJsonIfValid } from '../jsonFile';
import { textAt } from '../jsonValue';
import { readOutputs, type WrittenAuth } from '../outputs/outputsFile';
import type { ScriptCall } from '../references/scriptSource';
import { membersIn, valueIn, type SourceValue } from '../references/sourceTree';
import { branchReferences, type BranchReference } from './branchReferences';
import { withoutComments } from '../withoutComments';

/** What the code of a Gen 2 project says of its auth. */
export interface Gen2Code {
  readonly backend: Gen2Backend;
  /** The first call of `referenceAuth`; absent when the backend makes a user pool of its own. */
  readonly reference?: ReferenceAuth;
  /** The Region that the backend was deployed to last, by the outputs it left. */
  readonly region?: string;
  /** What those outputs name. */
  readonly deployed?: DeployedAuth;
  /** The auth part of each file that the app's libraries read. */
  readonly outputs?: readonly OutputsOfFile[];
  /** Where the code chooses by the name of the branch: what it says for each. */
  readonly branches?: readonly BranchReference[];
  /** Names of the environment variables that its scripts take. */
  readonly variables?: readonly string[];
}

/** What `amplify_outputs.json` says of the auth that was deployed last. */
export interface DeployedAuth {
  readonly userPoolId: string;
  readonly userPoolClientId?: string;
  readonly identityPoolId?: string;
}

/** The auth part of one file of outputs; `path` is relative to the project's root, with `/`. */
export interface OutputsOfFile extends WrittenAuth {
  readonly path: string;
}

/** Larger scripts are not written by people, in UTF-16 units. */
const largest = 500_000;

/**
 * Reads the code of a Gen 2 project, which is parsed and never run. A file that cannot be parsed, because somebody may
 * be typing, says nothing. Loads the parser when there is a script.
 */
export async function readGen2Backend(files: ProjectFiles): Promise<Gen2Code> {
  const scripts = [...files].filter(
    ([path, text]) => /^amplify\/.*\.[cm]?[jt]s$/.test(path) && text.length <= largest,
  );
  const sources = await Promise.all(scripts.map(([path, text]) => sourceOf(path, text)));
  const calls = sources.flatMap((source) => source.calls);
  const referenced = calls.find(({ name }) => name === 'referenceAuth');
  const builds = [...files].filter(([path]) => isBuildFile(path));
  const outputs = readJsonIfValid(files, 'amplify_outputs.json');
  const region = textAt(outputs, 'auth', 'aws_region');
  const deployed = toDeployed(outputs);
  const written = [...files].flatMap(([path, text]): OutputsOfFile[] => {
    const one = /(^|\/)amplify_outputs\.(json|dart)$/.test(path) ? readOutputs(path, text) : undefined;
    return one ? [{ path, ...one }] : [];
  });
  const variables = [...new Set(scripts.flatMap(([, text]) => variablesIn(withoutComments(text))))];
  const withoutAuth = scriptWithoutAuth(files, calls);
  const branches = sources.flatMap((source) => branchReferences(source.objects));
  return {
    backend: {
      projectName: textAt(readJsonIfValid(files, 'package.json'), 'name') ?? 'amplify',
      calls: calls.flatMap(({ name, path, nameSpan: span }): AuthCall[] =>
        name === 'defineAuth' || name === 'referenceAuth' ? [{ name, path, span }] : [],
      ),
      ...(withoutAuth !== undefined && { withoutAuth }),
      cfnResourceUses: scripts.filter(([, text]) => changesAuthResources(text)).map(([path]) => path),
      packages: Object.fromEntries(
        Object.entries(appPackages(files)).filter(([name]) => name.startsWith('@aws-amplify/')),
      ),
      ...(builds.length > 0 && { builds: Object.fromEntries(builds) }),
    },
    ...(referenced && { reference: toReference(referenced, calls) }),
    ...(region !== undefined && { region }),
    ...(deployed && { deployed }),
    ...(written.length > 0 && { outputs: written }),
    ...(branches.length > 0 && { branches }),
    ...(variables.length > 0 && { variables }),
  };
}

function toDeployed(outputs: unknown): DeployedAuth | undefined {
  const read = (key: string) => textAt(outputs, 'auth', key);
  const userPoolId = read('user_pool_id');
  const userPoolClientId = read('user_pool_client_id');
  const identityPoolId = read('identity_pool_id');
  if (userPoolId === undefined) return undefined;
  return {
    userPoolId,
    ...(userPoolClientId !== undefined && { userPoolClientId }),
    ...(identityPoolId !== undefined && { identityPoolId }),
  };
}

/** `process.env.NAME` and `process.env['NAME']`. */
const variablesIn = (code: string): string[] =>
  [...code.matchAll(/\bprocess\.env(?:\.|\[['"`])(\w+)/g)].flatMap(([, name]) => name ?? []);
/** Where all that a backend is made of stands in one plain object, without `auth`. */
function scriptWithoutAuth(files: ProjectFiles, calls: readonly Call[]): string | undefined {
  const [call, ...others] = calls.filter(
    ({ name, path }) => name === 'defineBackend' && /^amplify\/backend\.[cm]?[jt]s$/.test(path),
  );
  if (!call || others.length > 0 || call.argument?.type !== 'object') return undefined;
  const { offset, length } = call.argument;
  const object = withoutComments(files.get(call.path)?.slice(offset, offset + length) ?? '');
  const mayHide = object.includes('...') || object.includes('[');
  return mayHide || valueIn(call.argument, 'auth') !== undefined ? undefined : call.path;
}

type Call = ScriptCall & { readonly path: string };

async function sourceOf(path: string, text: string) {
  const { scriptSource } = await import('../references/scriptSource.js');
  const { calls = [], objects = [] } = scriptSource(text) ?? {};
  return { calls: calls.map((call): Call => ({ ...call, path })), objects };
}

/** `backend.auth.resources.cfnResources`, or the same taken apart. */
function changesAuthResources(text: string): boolean {
  const code = withoutComments(text);
  return (
    /\bauth\s*\.\s*resources\s*\.\s*cfnResources\b/.test(code) ||
    /\bcfnResources\b[^;=]{0,200}=\s*[\w.]*\bauth\s*\.\s*resources\b/.test(code)
  );
}

const properties = [
  'userPoolId',
  'userPoolClientId',
  'identityPoolId',
  'authRoleArn',
  'unauthRoleArn',
] as const;

function toReference({ path, argument }: Call, calls: readonly Call[]): ReferenceAuth {
  const values = properties.flatMap((property) =>
    textsOf(valueIn(argument, property)).map((text) => [property, text] as const),
  );
  const groups = membersIn(valueIn(argument, 'groups')).flatMap(({ key, value }) =>
    textsOf(value).map((arn) => [key, arn] as const),
  );
  return {
    path,
    ...Object.fromEntries(values),
    ...(groups.length > 0 && { groups: Object.fromEntries(groups) }),
    accessGroups: [...new Set(calls.flatMap(groupsIn))],
  };
}

/** `allow.group('admins')` and `allow.groups(['admins', 'editors'])`. */
function groupsIn({ name, argument }: Call): string[] {
  if (name !== 'group' && name !== 'groups') return [];
  return argument?.type === 'list' ? argument.items.flatMap(textsOf) : textsOf(argument);
}

const textsOf = (value: SourceValue | undefined): string[] =>
  value?.type === 'text' && value.text !== '' ? [value.text] : [];
