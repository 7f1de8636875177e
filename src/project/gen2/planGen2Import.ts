import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Frontend } from '../../model/amplifyProject';
import type { Group, MfaConfig } from '../../model/authSnapshot';
import type { FileChange } from '../../model/importPlan';
import type { ImportSelection } from '../../model/importSelection';
import { appPackages } from '../app/appPackages';
import { toAuthOutputs, type OutputsInput } from '../outputs/authOutputs';
import type { OutputsVersion } from '../outputs/outputsVersions';
import { planOutputs } from '../outputs/planOutputs';
import { writeAuthResource, type ValueSource } from './authResource';
import { withAuthOutput, withoutAuthOutput, withRegisteredAuth } from './backendScript';
import type { CodeToPaste, Gen2Plan, Gen2Way } from './gen2Plan';
import { newBackendFiles } from './newBackendFiles';
import { authResourcePath, backendPath, type Gen2Project } from './readGen2Project';
import type { UserAccess, ReferencedAuth } from './referencedAuth';
import { styleOf } from './scriptStyle';
import { shapeText, ShapeProblem } from './shapeProblem';

/** What a person can choose of an import into a Gen 2 project; what is absent is left to us. */
export interface Gen2Options {
  readonly way?: Gen2Way;
  readonly values?: ValueSource;
  /** Names of the groups to name in the code; all that have a role when absent. */
  readonly groups?: readonly string[];
  readonly access?: readonly UserAccess[];
  /** Also writes the outputs that a deployment would write, so that the app works before. */
  readonly withOutputs?: boolean;
  readonly outputsVersion?: OutputsVersion;
  readonly platform?: Frontend;
}

export interface Gen2ImportInput {
  readonly project: Gen2Project;
  readonly selection: ImportSelection;
  readonly mfaConfig?: MfaConfig;
  readonly groups?: readonly Group[];
  readonly options?: Gen2Options;
}

/**
 * The files of an import into a Gen 2 project. A script of a shape we do not know is not edited: the plan then has the
 * code to paste. Applied and planned again, the plan is empty. Throws UserError of kind `files`: the backend has auth
 * of its own or cannot be parsed, or the outputs are none.
 */
export function planGen2Import(input: Gen2ImportInput): Gen2Plan {
  const { project, options = {} } = input;
  const way = options.way ?? 'reference';
  checkNoOtherAuth(project, way);
  const edits = way === 'reference' ? planReference(input) : planAddOutput(input);
  const outputs = options.withOutputs
    ? planOutputs({
        ...outputsInput(input),
        files: project.files,
        platform: options.platform ?? project.platform,
        version: options.outputsVersion,
      })
    : { changes: [], notes: [] };
  return {
    kind: 'import',
    way,
    changes: [...edits.changes, ...newBackendFiles(project.files), ...outputs.changes].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    secrets: [],
    toPaste: edits.toPaste,
    variables: edits.variables,
    notes: [...edits.notes, ...packageNotes(project, edits.variables.length > 0), ...outputs.notes],
  };
}

/** What the code will say. Throws UserError when the selection has no identity pool with both roles. */
export function toReferencedAuth({ selection, groups = [], options = {} }: Gen2ImportInput): ReferencedAuth {
  const { userPool, webClient, identityPool } = selection;
  const roles = identityPool?.roles.status === 'read' ? identityPool.roles.value.Roles : undefined;
  const { authenticated, unauthenticated } = roles ?? {};
  if (!identityPool || authenticated === undefined || unauthenticated === undefined) {
    throw new UserError(
      l10n.t('A reference needs an identity pool with an authenticated and an unauthenticated role.'),
      l10n.t('Choose such an identity pool, or give the user pool to the app only.'),
      { kind: 'files' },
    );
  }
  const wanted = (name: string) => options.groups === undefined || options.groups.includes(name);
  return {
    userPoolId: userPool.Id,
    identityPoolId: identityPool.IdentityPoolId,
    userPoolClientId: webClient.ClientId,
    authRoleArn: authenticated,
    unauthRoleArn: unauthenticated,
    groups: Object.fromEntries(
      groups.flatMap(({ GroupName, RoleArn }) =>
        RoleArn && wanted(GroupName) ? [[GroupName, RoleArn]] : [],
      ),
    ),
    access: options.access ?? [],
  };
}

interface Edits {
  readonly changes: readonly FileChange[];
  readonly toPaste: readonly CodeToPaste[];
  readonly variables: Gen2Plan['variables'];
  readonly notes: readonly string[];
}

function planReference(input: Gen2ImportInput): Edits {
  const { files, parse } = input.project;
  const path = authResourcePath(files);
  const auth = toReferencedAuth(input);
  const script = files.get(backendPath(files)) ?? '';
  const program = script.trim() === '' ? undefined : parse(script);
  const style = program && styleOf(script, program);
  const how = { path, auth, values: input.options?.values ?? 'literals', parse, ...(style && { style }) };
  let variables: Gen2Plan['variables'] = [];
  const resource = edited(input.project, path, {
    edit: (text) => {
      const written = writeAuthResource(text, how);
      variables = written.variables;
      return written.text;
    },
    code: () => {
      const written = writeAuthResource(undefined, how);
      variables = written.variables;
      return written.text;
    },
  });
  const backend = edited(input.project, backendPath(files), {
    edit: (text) => {
      const registered = withRegisteredAuth(text, parse);
      // The same values twice are refused at the next deployment.
      return input.project.givenUserPoolId === undefined ? registered : withoutAuthOutput(registered, parse);
    },
    code: () => withRegisteredAuth(undefined, parse),
  });
  return {
    changes: [...resource.changes, ...backend.changes],
    toPaste: [...resource.toPaste, ...backend.toPaste],
    variables,
    notes: [],
  };
}

function planAddOutput(input: Gen2ImportInput): Edits {
  const { files, parse } = input.project;
  // `addOutput` takes 1.4 for granted, and all its calls have to agree.
  const auth = toAuthOutputs(outputsInput(input), '1.4');
  const backend = edited(input.project, backendPath(files), {
    edit: (text) => withAuthOutput(text, auth, parse),
    code: () => withAuthOutput(undefined, auth, parse),
  });
  return {
    ...backend,
    variables: [],
    notes: [
      l10n.t(
        'The user pool is only told to the app: no part of the backend can use it, and no role gets a policy.',
      ),
      l10n.t('The values stand in the code as they are now: import again after changes in Cognito.'),
      ...(input.options?.access?.length ? [l10n.t('Functions get no access to the users this way.')] : []),
    ],
  };
}

interface ScriptEdit {
  readonly edit: (text: string | undefined) => string;
  /** What to paste when the script is not of a shape we know. */
  readonly code: () => string;
}

function edited(
  { files, parse }: Gen2Project,
  path: string,
  { edit, code }: ScriptEdit,
): Pick<Edits, 'changes' | 'toPaste'> {
  const before = files.get(path);
  try {
    const after = edit(before);
    const isSame = after === before;
    return { changes: isSame ? [] : [{ path, ...(before !== undefined && { before }), after }], toPaste: [] };
  } catch (error) {
    if (!(error instanceof ShapeProblem)) throw error;
    const isBackend = path === backendPath(files) && before !== undefined;
    if (isBackend && before.trim() !== '' && !parse(before)) throw unparsable(path, error);
    return { changes: [], toPaste: [{ path, reason: shapeText(path, error), code: code() }] };
  }
}

/** Somebody is in the middle of typing, or has left a mistake: what is pasted would not run either. */
const unparsable = (path: string, problem: ShapeProblem): UserError =>
  new UserError(shapeText(path, problem), l10n.t('Mend the script and import again.'), {
    kind: 'files',
    cause: problem,
  });

/** What the outputs of an import are made from. */
export function outputsInput({ selection, mfaConfig, groups }: Gen2ImportInput): OutputsInput {
  const { userPool, webClient, identityPool } = selection;
  return {
    userPool,
    client: webClient,
    identityPool,
    region: userPool.Id.split('_')[0] ?? '',
    ...(mfaConfig && { mfaConfig }),
    ...(groups && { groups }),
  };
}

/** A backend has one auth. */
function checkNoOtherAuth({ backend: { calls }, files }: Gen2Project, way: Gen2Way): void {
  const own = authResourcePath(files);
  const other = calls.find(({ name, path }) => name === 'defineAuth' || path !== own || way === 'addOutput');
  if (!other) return;
  throw new UserError(
    l10n.t('The backend has auth already: {0} in "{1}".', other.name, other.path),
    other.name === 'defineAuth'
      ? l10n.t('Remove it first; note that the next deployment then deletes the user pool that Amplify made.')
      : l10n.t('Take it out first.'),
    { kind: 'files' },
  );
}

function packageNotes({ backend: { packages }, files }: Gen2Project, readsVariables: boolean): string[] {
  const missing = ['@aws-amplify/backend', '@aws-amplify/backend-cli'].filter((name) => !(name in packages));
  const needsTypes = readsVariables && !('@types/node' in appPackages(files));
  const all = [...missing, ...(needsTypes ? ['@types/node'] : [])];
  return all.length === 0
    ? []
    : [l10n.t('Install what the code needs: {0}', `npm add --save-dev ${all.join(' ')}`)];
}
