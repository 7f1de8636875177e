import * as l10n from '@vscode/l10n';
import type { Gen1Project } from '../model/amplifyProject';
import type { FilePlan } from '../model/importPlan';
import { amplifyMetaPath } from '../project/gen1/gen1Paths';
import { membersAt, textAt, valueAt } from '../project/jsonValue';
import { readJsonIfValid } from '../project/jsonFile';

/** Categories the client libraries are told nothing of. */
const untold = new Set(['providers', 'auth', 'function', 'hosting', 'custom']);

/** A file that tells the client libraries of every category, by its name. */
const isOfAll = /(^|\/)(aws-exports\.js|amplifyconfiguration\.(json|dart))$/;

/**
 * What a library configuration that is made anew lacks: other categories that were pushed, of which no file beside it
 * knows. Empty when it lacks nothing.
 */
export function otherCategoriesRemark(
  { files }: Pick<Gen1Project, 'files'>,
  { changes }: FilePlan,
): string[] {
  const created = changes.filter(({ path, before }) => before === undefined && isOfAll.test(path));
  const isScript = (path: string) => path.endsWith('aws-exports.js');
  // Of the two files of a web app, one takes over what the other has.
  const hasOther = created.some(({ path }) =>
    isScript(path)
      ? files.has(path.replace(/aws-exports\.js$/, 'amplifyconfiguration.json'))
      : files.has(path.replace(/amplifyconfiguration\.json$/, 'aws-exports.js')),
  );
  if (created.length === 0 || hasOther) return [];
  const pushed = membersAt(readJsonIfValid(files, amplifyMetaPath)).flatMap(([category, resources]) => {
    const isPushed = membersAt(resources).some(
      ([, resource]) =>
        textAt(resource, 'lastPushTimeStamp') !== undefined &&
        membersAt(valueAt(resource, 'output')).length > 0,
    );
    return isPushed && !untold.has(category) ? [category] : [];
  });
  if (pushed.length === 0) return [];
  return [
    l10n.t(
      '{0} has nothing yet of {1}: the next "amplify push" or "amplify pull" adds it. Run one before the app is built.',
      ...[created.map(({ path }) => path).join(', '), pushed.join(', ')],
    ),
  ];
}
