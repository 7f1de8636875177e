import type { Gen1Project } from '../model/amplifyProject';
import type { TextSpan } from '../model/fileReferences';
import { isBuildFile } from '../project/buildFiles';
import { hostingVariables } from './hostingVariables';

/** A file of a build that starts the Amplify CLI by itself, without what stands in comments. */
export interface BuildCommands {
  readonly path: string;
  readonly text: string;
  /** The build settings or workflow that call it; absent for those themselves. */
  readonly calledBy?: string;
  /** Where it first starts the CLI. */
  readonly start: TextSpan;
}

/** Build settings, workflows and the scripts they call, as far as they run `amplify init`, `pull` or `env`. */
export function buildCommands({ files }: Pick<Gen1Project, 'files'>): BuildCommands[] {
  const texts = [...files].map(([path, text]) => ({
    path,
    text: withoutLineComments(text.replace(/^\uFEFF/, '')),
  }));
  const callers = texts.filter(({ path }) => isBuildFile(path));
  const scripts = texts.flatMap((script) => {
    const name = script.path.split('/').at(-1) ?? script.path;
    const caller = callers.find(({ text }) => text.includes(name));
    return script.path.endsWith('.sh') && caller ? [{ ...script, calledBy: caller.path }] : [];
  });
  return [...callers, ...scripts].flatMap((build) => {
    const found = startsCli.exec(build.text);
    return found ? [{ ...build, start: { offset: found.index, length: found[0].length } }] : [];
  });
}

const startsCli = /(\bamplify|@aws-amplify\/cli(@[\w.-]+)?)\s+(init|pull|env)\b/;

/** The ids of an import, by their names in our files, that a text hands on or takes from a variable. */
export const idsNamedIn = (text: string): string[] =>
  Object.entries(hostingVariables).flatMap(([key, name]) =>
    new RegExp(`\\b(${key}|${name})\\b`).test(text) ? [key] : [],
  );

/** Lines that are comments are blank; everything else keeps its place. */
export const withoutLineComments = (text: string): string =>
  text.replaceAll(/^[ \t]*#.*$/gm, (comment) => ' '.repeat(comment.length));
