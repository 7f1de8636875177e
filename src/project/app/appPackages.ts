import type { ProjectFiles } from '../../model/amplifyProject';
import { readJsonIfValid } from '../jsonFile';
import { membersAt, textAt } from '../jsonValue';

/**
 * The packages of an app by name, with their versions: the installed one where its own `package.json` was read, else
 * the range that the app's `package.json` asks for. Empty when there is none, or it cannot be read at the moment.
 */
export function appPackages(files: ProjectFiles): Readonly<Record<string, string>> {
  const app = readJsonIfValid(files, 'package.json');
  const asked = ['devDependencies', 'dependencies'].flatMap((kind) => membersAt(app, kind));
  return Object.fromEntries(
    asked.flatMap(([name, range]) => {
      if (typeof range !== 'string') return [];
      const installed = textAt(readJsonIfValid(files, `node_modules/${name}/package.json`), 'version');
      // A range such as `latest` or `workspace:*` names no version.
      const version = installed ?? (/^[\^~>=v\s]*\d/.test(range) ? range : undefined);
      return version === undefined ? [] : [[name, version]];
    }),
  );
}
