import type { Gen1Project } from '../model/amplifyProject';
import { hostingVariables } from './hostingVariables';

/** A file of a build that starts the Amplify CLI by itself, without what stands in comments. */
export interface BuildCommands {
  readonly path: string;
  readonly text: string;
  /** Whether amplify.yml calls it; else it is amplify.yml. */
  readonly isScript: boolean;
}

/** The build settings and the scripts they call, as far as they run `amplify init`, `pull` or `env`. */
export function buildCommands({ files }: Pick<Gen1Project, 'files'>): BuildCommands[] {
  const settings = [...files].filter(([path]) => /^amplify\.ya?ml$/.test(path));
  const build = settings.map(([, text]) => withoutLineComments(text)).join('\n');
  const scripts = [...files].filter(
    ([path]) => path.endsWith('.sh') && build.includes(path.split('/').at(-1) ?? path),
  );
  const commands = [...settings, ...scripts].map(([path, text]) => ({
    ...{ path, text: withoutLineComments(text), isScript: path.endsWith('.sh') },
  }));
  return commands.filter(({ text }) => /amplify\s+(init|pull|env)\b/.test(text));
}

/** The ids of an import, by their names in our files, that a text hands on or takes from a variable. */
export const idsNamedIn = (text: string): string[] =>
  Object.entries(hostingVariables).flatMap(([key, name]) =>
    new RegExp(`\\b(${key}|${name})\\b`).test(text) ? [key] : [],
  );

const withoutLineComments = (text: string): string => text.replaceAll(/^[ \t]*#.*$/gm, '');
