import type { Frontend, ProjectFiles } from '../../model/amplifyProject';
import { appPlatform } from '../app/appPlatform';
import type { ParseScript } from '../references/parseScript';
import { findBackendCall } from './backendCall';
import { findAuthOutput } from './backendScript';
import { membersOf } from './objectLiteral';
import { readGen2Backend, type Gen2Code } from './readGen2Backend';
import type { BackendFunction } from './referencedAuth';

/** A Gen 2 project that can be planned for. */
export interface Gen2Project extends Gen2Code {
  readonly generation: 'gen2';
  readonly projectName: string;
  readonly functions: readonly BackendFunction[];
  /** The user pool that `backend.addOutput` gives. */
  readonly givenUserPoolId?: string;
  /** What the app is written for, by the files of its tools. */
  readonly platform: Frontend;
  /** The texts the reader was given; planners edit these. */
  readonly files: ProjectFiles;
  /** Parses a script. Handed on, so that planning needs no parser loaded before a project was read. */
  readonly parse: ParseScript;
}

/** Reads a Gen 2 project by its code, which is parsed and never run. Loads the parser. */
export async function readGen2Project(files: ProjectFiles): Promise<Gen2Project> {
  const [code, { parseScript }] = await Promise.all([
    readGen2Backend(files),
    import('../references/parseScript.js'),
  ]);
  const given = givenUserPool(files, parseScript);
  return {
    generation: 'gen2',
    projectName: code.backend.projectName,
    ...code,
    functions: findFunctions(files, parseScript),
    ...(given !== undefined && { givenUserPoolId: given }),
    platform: appPlatform(files),
    files,
    parse: parseScript,
  };
}

/** The path of the backend's script, and of the one that auth has to be defined in. */
export const backendPath = (files: ProjectFiles): string =>
  [...files.keys()].find((path) => /^amplify\/backend\.[cm]?[jt]s$/.test(path)) ?? 'amplify/backend.ts';

export function authResourcePath(files: ProjectFiles): string {
  const own = [...files.keys()].find((path) => /^amplify\/auth\/resource\.[cm]?[jt]s$/.test(path));
  const extension = /\.[cm]?[jt]s$/.exec(backendPath(files))?.[0] ?? '.ts';
  return own ?? `amplify/auth/resource${extension}`;
}

/** Constants that scripts of the backend export and `defineFunction` makes. */
function findFunctions(files: ProjectFiles, parse: ParseScript): BackendFunction[] {
  return [...files].flatMap(([path, text]): BackendFunction[] => {
    if (!/^amplify\/.*\.[cm]?[jt]s$/.test(path) || !text.includes('defineFunction')) return [];
    return (parse(text)?.body ?? []).flatMap((statement): BackendFunction[] => {
      if (statement.type !== 'ExportNamedDeclaration') return [];
      const { declaration } = statement;
      if (declaration?.type !== 'VariableDeclaration') return [];
      return declaration.declarations.flatMap(({ id, init }): BackendFunction[] => {
        const isFunction =
          init?.type === 'CallExpression' &&
          init.callee.type === 'Identifier' &&
          init.callee.name === 'defineFunction';
        return isFunction && id.type === 'Identifier' ? [{ name: id.name, path }] : [];
      });
    });
  });
}

function givenUserPool(files: ProjectFiles, parse: ParseScript): string | undefined {
  const text = files.get(backendPath(files));
  const program = text?.includes('addOutput') ? parse(text) : undefined;
  if (!program) return undefined;
  try {
    const constant = findBackendCall(program, 'defineBackend')?.constant;
    const auth = constant === undefined ? undefined : findAuthOutput(program, constant)?.auth;
    const value = auth && membersOf(auth).get('user_pool_id')?.value;
    if (value?.type === 'Literal' && typeof value.value === 'string') return value.value;
    return auth && '';
  } catch {
    // A shape that is not ours says nothing here; planning says why it cannot be edited.
  }
  return undefined;
}
