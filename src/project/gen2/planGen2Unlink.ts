import * as l10n from '@vscode/l10n';
import type { Program } from 'acorn';
import { UserError } from '../../errors';
import type { FileChange } from '../../model/importPlan';
import { planWithoutOutputs } from '../outputs/planOutputs';
import { findBackendCall } from './backendCall';
import { withoutAuthOutput, withoutRegisteredAuth } from './backendScript';
import type { Gen2Plan } from './gen2Plan';
import { authResourcePath, backendPath, type Gen2Project } from './readGen2Project';
import { importsOf } from './scriptStyle';
import { ShapeProblem, shapeText } from './shapeProblem';

export interface Gen2UnlinkInput {
  readonly project: Gen2Project;
  /** Also takes the auth part out of the outputs that the app reads. */
  readonly withOutputs?: boolean;
}

/**
 * Takes a referenced user pool out of a Gen 2 project; Cognito keeps everything. Throws UserError of kind `files` when
 * there is none, when the backend makes its own (removing that would delete it), or when other code depends on it.
 */
export function planGen2Unlink({ project, withOutputs = false }: Gen2UnlinkInput): Gen2Plan {
  const { files, backend, givenUserPoolId, parse } = project;
  const path = authResourcePath(files);
  const call = backend.calls[0];
  if (call?.name === 'defineAuth') throw isOwn(call.path);
  if (!call && givenUserPoolId === undefined) throw nothingToUnlink();

  const scriptPath = backendPath(files);
  const script = files.get(scriptPath);
  const changes: FileChange[] = [];
  if (call) changes.push(deletedResource(project, path));
  if (script !== undefined) {
    const after = orRefuse(scriptPath, () => {
      const unregistered = call ? withoutRegisteredAuth(script, parse) : script;
      return givenUserPoolId === undefined ? unregistered : withoutAuthOutput(unregistered, parse);
    });
    if (after !== script) changes.push({ path: scriptPath, before: script, after });
  }
  return {
    kind: 'unlink',
    way: call ? 'reference' : 'addOutput',
    changes: [...changes, ...(withOutputs ? planWithoutOutputs(files) : [])].sort((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    secrets: [],
    toPaste: [],
    variables: [],
    notes: accessNotes(project, path),
  };
}

/** The script goes when nothing but the reference is in it, and nothing but the backend needs it. */
function deletedResource({ files, parse }: Gen2Project, path: string): FileChange {
  const before = files.get(path);
  const program = before === undefined ? undefined : parse(before);
  if (before === undefined || !program) throw refusal(path, new ShapeProblem('syntax'));
  const call = orRefuse(path, () => findBackendCall(program, 'referenceAuth'));
  if (!call || !isAllOurs(program)) throw refusal(path, new ShapeProblem('inUse', 'referenceAuth'));
  const users = [...files].filter(([other, text]) => other !== path && importsAuth(other, parse(text)));
  const [user] = users.filter(([other]) => other !== backendPath(files));
  if (user) throw refusal(user[0], new ShapeProblem('inUse', 'auth'));
  return { path, before };
}

/** Imports, the call, and what reads variables for it. */
const isAllOurs = ({ body }: Program): boolean =>
  body.every((statement) => {
    if (statement.type === 'ImportDeclaration') return true;
    if (statement.type === 'FunctionDeclaration') return statement.id.name === 'fromEnvironment';
    if (statement.type === 'ExportNamedDeclaration' && !statement.declaration) {
      return statement.specifiers.every(({ local }) => local.type === 'Identifier' && local.name === 'auth');
    }
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return (
      declaration?.type === 'VariableDeclaration' &&
      declaration.declarations.every(({ id }) => id.type === 'Identifier' && id.name === 'auth')
    );
  });

const importsAuth = (path: string, program: Program | undefined): boolean =>
  /^amplify\/.*\.[cm]?[jt]s$/.test(path) &&
  program !== undefined &&
  importsOf(program).some(({ source }) => /(^|\/)auth\/resource(\.[cm]?[jt]s)?$/.test(String(source.value)));

function orRefuse<T>(path: string, edit: () => T): T {
  try {
    return edit();
  } catch (error) {
    throw error instanceof ShapeProblem ? refusal(path, error) : error;
  }
}

/** Rules for signed-in users that other parts of the backend have: they need auth of some kind. */
function accessNotes({ files }: Gen2Project, own: string): string[] {
  const paths = [...files]
    .filter(
      ([path, text]) =>
        path !== own &&
        /^amplify\/.*\.[cm]?[jt]s$/.test(path) &&
        /\ballow\s*\.\s*(authenticated|guest|groups?|owner|entity)\b/.test(text),
    )
    .map(([path]) => path);
  if (paths.length === 0) return [];
  return [
    l10n.t(
      'These have rules for signed-in users, which need auth at the next deployment: {0}',
      paths.join(', '),
    ),
  ];
}

const refusal = (path: string, problem: ShapeProblem): UserError =>
  new UserError(
    shapeText(path, problem),
    l10n.t('Take the reference out by hand: "auth" in "amplify/backend", and "amplify/auth/resource".'),
    { kind: 'files', cause: problem },
  );

const isOwn = (path: string): UserError =>
  new UserError(
    l10n.t('Auth is not imported: "{0}" defines it, and taking it out would delete the user pool.', path),
    l10n.t('Only a reference can be unlinked.'),
    { kind: 'files' },
  );

const nothingToUnlink = (): UserError =>
  new UserError(l10n.t('The backend has no auth.'), l10n.t('There is nothing to unlink.'), { kind: 'files' });
