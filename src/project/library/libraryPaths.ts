import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import { frontends, type Frontend, type ProjectFiles } from '../../model/amplifyProject';
import { readJsonFile } from '../jsonFile';
import { textAt, valueAt } from '../jsonValue';
import { projectConfigPath } from '../gen1/gen1Paths';

/** Where a frontend keeps what the client libraries read. Relative to the project's root, with `/`. */
export interface LibraryPaths {
  readonly awsExports?: string;
  readonly awsConfiguration?: string;
  readonly amplifyConfiguration: string;
}

/** Whether a path is one that `libraryPaths` may give, by its name: the only files outside `amplify` an import writes. */
export const isLibraryFile = (path: string): boolean =>
  /(^|\/)(aws-exports(-overrides)?\.js|awsconfiguration\.json|amplifyconfiguration\.(json|dart)|amplify_outputs\.(json|dart))$/.test(
    path,
  );

/** The paths by `project-config.json`. Throws UserError of kind `files` when they lead out of the project. */
export function libraryPaths(frontend: Frontend, projectConfig: unknown): LibraryPaths {
  const config = valueAt(projectConfig, frontend, 'config');
  switch (frontend) {
    case 'javascript': {
      const source = folder(textAt(config, 'SourceDir') ?? 'src');
      return {
        awsExports: `${source}aws-exports.js`,
        amplifyConfiguration: `${source}amplifyconfiguration.json`,
      };
    }
    case 'ios':
      return { awsConfiguration: 'awsconfiguration.json', amplifyConfiguration: 'amplifyconfiguration.json' };
    case 'android': {
      const raw = `${folder(textAt(config, 'ResDir') ?? 'app/src/main/res')}raw/`;
      return {
        awsConfiguration: `${raw}awsconfiguration.json`,
        amplifyConfiguration: `${raw}amplifyconfiguration.json`,
      };
    }
    case 'flutter':
      return {
        amplifyConfiguration: `${folder(textAt(config, 'ResDir') ?? './lib/')}amplifyconfiguration.dart`,
      };
  }
}

/**
 * The library files an edge reads beside those of `gen1FilePaths`, by the project files it has read already. Empty
 * when those do not say: `readProject` will tell why.
 */
export function libraryFilePaths(files: ProjectFiles): string[] {
  try {
    const config = readJsonFile(projectConfigPath, files.get(projectConfigPath) ?? '');
    const frontend = frontends.find((name) => name === valueAt(config, 'frontend'));
    if (!frontend) return [];
    const { awsExports, awsConfiguration, amplifyConfiguration } = libraryPaths(frontend, config);
    const overrides = awsExports?.replace(/aws-exports\.js$/, 'aws-exports-overrides.js');
    const all = [awsExports, overrides, awsConfiguration, amplifyConfiguration];
    return all.filter((path) => path !== undefined);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** `./lib/` as `lib/`, and the project's root as the empty text. */
function folder(path: string): string {
  const parts: string[] = [];
  let leadsOut = path.startsWith('/') || /^[A-Za-z]:/.test(path);
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') leadsOut ||= parts.pop() === undefined;
    else if (part !== '' && part !== '.') parts.push(part);
  }
  if (leadsOut) {
    throw new UserError(
      l10n.t('"{0}" names the folder "{1}", which is outside the project.', projectConfigPath, path),
      l10n.t('Run "amplify configure project" and choose a folder of the project.'),
      { kind: 'files' },
    );
  }
  return parts.map((part) => `${part}/`).join('');
}
