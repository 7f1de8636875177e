import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import type { FileChange, FilePlan } from '../model/importPlan';
import { localAwsInfoPath, teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { removeJson } from '../project/json';
import { editJsonFile, readJsonFile } from '../project/jsonFile';
import { valueAt } from '../project/jsonValue';
import type { TrackedEnvironment } from './listEnvironments';
import type { TrackedCode } from './trackedCode';

/** Whether a project's own files know an environment, so that it can be taken out of them. */
export const isInFiles = (project: TrackedCode, { target }: TrackedEnvironment): boolean =>
  project.generation === 'gen1' &&
  target.kind === 'environment' &&
  [teamProviderInfoPath, localAwsInfoPath].some(
    (path) => valueAt(jsonOf(project, path), target.name) !== undefined,
  );

/**
 * Takes an environment out of a project's files, as `amplify env remove` does; what is deployed of it stays in AWS, and
 * so does everything it imports. Throws UserError of kind `files` for the one that is checked out.
 */
export function planRemoval(project: Gen1Project, { target, name }: TrackedEnvironment): FilePlan {
  if (target.name === project.envName) throw checkedOut(name);
  const changes = [localAwsInfoPath, teamProviderInfoPath].flatMap((path): FileChange[] => {
    const before = project.files.get(path);
    if (before === undefined || valueAt(jsonOf(project, path), target.name) === undefined) return [];
    return [{ path, before, after: editJsonFile(path, before, (text) => removeJson(text, [target.name])) }];
  });
  return { kind: 'values', changes, secrets: [] };
}

const jsonOf = ({ files }: Gen1Project, path: string): unknown => readJsonFile(path, files.get(path) ?? '{}');

const checkedOut = (name: string): UserError =>
  new UserError(
    l10n.t('The environment "{0}" is checked out: its files are those of the project.', name),
    l10n.t('Switch to another environment first.'),
    { kind: 'files' },
  );
