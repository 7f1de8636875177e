import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { ProjectFiles } from '../model/amplifyProject';
import { readHjson } from './hjson';
import { JsonProblem, parse, plain } from './json';

/**
 * A project file's text as a value, read as tolerantly as the Amplify CLI reads it. Throws UserError of kind `files`
 * that names the file, the line and the column.
 */
export function readJsonFile(path: string, text: string): unknown {
  const body = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(body);
  } catch {
    // Comments, trailing commas or more: the tolerant readers below say.
  }
  if (body.trim() === '') {
    throw new UserError(
      l10n.t('"{0}" is empty.', path),
      l10n.t('Restore the file from version control, or run "amplify pull".'),
      { kind: 'files' },
    );
  }
  try {
    return plain(parse(text).root);
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    try {
      return readHjson(body);
    } catch {
      throw fileError(path, text, error);
    }
  }
}

/** A project file as a value; `undefined` when it is not there or is no JSON at the moment: whoever edits it says why. */
export function readJsonIfValid(files: ProjectFiles, path: string): unknown {
  const text = files.get(path);
  try {
    return text === undefined ? undefined : readJsonFile(path, text);
  } catch {
    return undefined;
  }
}

/** Edits a file's text; what cannot be edited safely is a UserError that names the file, the line and the column. */
export function editJsonFile(path: string, text: string, edit: (text: string) => string): string {
  try {
    return edit(text);
  } catch (error) {
    throw error instanceof JsonProblem ? fileError(path, text, error) : error;
  }
}

function fileError(path: string, text: string, problem: JsonProblem): UserError {
  const lines = text
    .replace(/^\uFEFF/, '')
    .slice(0, problem.offset)
    .split(/\r\n|\r|\n/);
  const where = [path, lines.length, (lines.at(-1) ?? '').length + 1] as const;
  return new UserError(messageOf(problem, where), resolutionOf(problem), { kind: 'files', cause: problem });
}

function messageOf({ reason }: JsonProblem, where: readonly [string, number, number]): string {
  switch (reason) {
    case 'syntax':
      return l10n.t('"{0}" is not JSON at line {1}, column {2}.', ...where);
    case 'duplicateKey':
      return l10n.t('"{0}" names the same key twice, the second time at line {1}, column {2}.', ...where);
    case 'notAnObject':
      return l10n.t('"{0}" has something else than an object at line {1}, column {2}.', ...where);
    case 'notAnArray':
      return l10n.t('"{0}" has something else than a list at line {1}, column {2}.', ...where);
    case 'tooDeep':
      return l10n.t('"{0}" is nested too deeply at line {1}, column {2}.', ...where);
  }
}

function resolutionOf({ reason }: JsonProblem): string {
  return reason === 'syntax'
    ? l10n.t('Write keys and texts in double quotes, put commas between them, and close every bracket.')
    : l10n.t('Mend the file at this place, or restore it from version control.');
}
