import * as l10n from '@vscode/l10n';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../errors';
import type { ProjectFiles } from '../model/amplifyProject';
import { categoryFolders, checkedFolders, isCheckedFile } from '../project/gen1/checkedFiles';
import { functionFilePaths } from '../project/gen1/functionAccess/functionPaths';
import { cloudBackendFolder, gen1FilePaths, isGen1Project } from '../project/gen1/gen1Paths';
import { libraryFilePaths } from '../project/library/libraryPaths';
import { decodeUtf8 } from '../project/utf8';

/**
 * The root of the Amplify Gen 1 project that a folder belongs to, without symbolic links: the folder itself, or the
 * nearest one above it. The folder itself when there is none: reading it then says what is missing.
 */
export async function findProjectRoot(folder: string, cwd: string): Promise<string> {
  const start = await realpath(resolve(cwd, folder)).catch((cause: unknown) => {
    throw new UserError(
      l10n.t('There is no folder "{0}".', folder),
      l10n.t('Name the folder that holds "amplify".'),
      { kind: 'input', cause },
    );
  });
  for (let at = start; ; at = dirname(at)) {
    if (await isGen1Root(at)) return at;
    if (at === dirname(at)) return start;
  }
}

/** Whether a folder is the root of a Gen 1 project. */
export const isGen1Root = (folder: string): Promise<boolean> =>
  isGen1Project((path) => exists(join(folder, path)));

interface ReadOptions {
  readonly withLibraryConfig?: boolean;
  readonly withFunctions?: boolean;
  /** What the resources of other categories say of themselves. */
  readonly withCategories?: boolean;
  readonly withCheckedFiles?: boolean;
  readonly withCloudBackend?: boolean;
}

/**
 * Reads the files a project is made of, and on demand those of the client libraries and of functions. Throws UserError of kind `files`
 * when one cannot be read or is not UTF-8.
 */
export async function readProjectDirectory(
  root: string,
  {
    withLibraryConfig = false,
    withFunctions = false,
    withCategories = false,
    withCheckedFiles = false,
    withCloudBackend = false,
  }: ReadOptions = {},
): Promise<ProjectFiles> {
  const { files, folders } = gen1FilePaths();
  const all = withCloudBackend ? [...folders, cloudBackendFolder] : folders;
  const below = await Promise.all(all.map((folder) => filesBelow(root, folder)));
  const project = await readTexts(root, [...files, ...below.flat()].sort());
  const more = [
    ...(withLibraryConfig || withCheckedFiles ? libraryFilePaths(project) : []),
    ...(withFunctions ? functionFilePaths(project) : []),
    ...(withCheckedFiles ? await matchingFiles(root, checkedFolders, isCheckedFile) : []),
  ];
  const categories = withCategories ? await matchingFiles(root, categoryFolders, isCheckedFile) : [];
  return new Map([...(await readReadable(root, categories)), ...project, ...(await readTexts(root, more))]);
}

type Folders = readonly { readonly folder: string; readonly depth: number }[];

/** The files in these folders that are wanted. Throws UserError of kind `files` when one is not UTF-8. */
export const readMatchingFiles = async (
  root: string,
  folders: Folders,
  isWanted: (path: string) => boolean,
): Promise<ProjectFiles> => readTexts(root, await matchingFiles(root, folders, isWanted));

/** Paths of files that are wanted; a folder that cannot be read has nothing to say. */
async function matchingFiles(
  root: string,
  folders: Folders,
  isWanted: (path: string) => boolean,
): Promise<string[]> {
  const filesIn = async (folder: string, depth: number): Promise<string[]> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    const found = await Promise.all(
      entries.map(async (entry): Promise<string[]> => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) {
          return depth > 1 && entry.name !== 'node_modules' ? filesIn(path, depth - 1) : [];
        }
        return entry.isFile() && isWanted(path) ? [path] : [];
      }),
    );
    return found.flat();
  };
  return (await Promise.all(folders.map(({ folder, depth }) => filesIn(folder, depth)))).flat();
}

/** As `readTexts`; what cannot be read is left out: nobody asked for these files by name. */
async function readReadable(root: string, paths: readonly string[]): Promise<ProjectFiles> {
  const read = paths.map((path) => readTexts(root, [path]).catch(() => new Map<string, string>()));
  return new Map((await Promise.all(read)).flatMap((texts) => [...texts]));
}

export async function readTexts(root: string, paths: readonly string[]): Promise<ProjectFiles> {
  const texts = await Promise.all(paths.map(async (path) => [path, await findText(root, path)] as const));
  return new Map(texts.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(noneIfAbsent<never[]>([]));
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(root, path);
      // A link is written and deleted as what it points to, or refused there.
      return entry.isFile() || (entry.isSymbolicLink() && (await isFile(join(root, path)))) ? [path] : [];
    }),
  );
  return found.flat();
}

async function findText(root: string, path: string): Promise<string | undefined> {
  const bytes = await readFile(join(root, path)).catch((error: unknown) => {
    if (isAbsent(error)) return undefined;
    throw new UserError(
      l10n.t('Could not read "{0}".', path),
      error instanceof Error ? error.message : l10n.t('Check that the file can be read.'),
      { kind: 'files', cause: error },
    );
  });
  return bytes && decodeUtf8(bytes, path);
}

/** Whether an error of the file system says that there is nothing at this path. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const noneIfAbsent =
  <T>(none: T) =>
  (error: unknown): T => {
    if (isAbsent(error)) return none;
    throw error;
  };

export const exists = (path: string): Promise<boolean> => stat(path).then(() => true, noneIfAbsent(false));
const isFile = (path: string): Promise<boolean> =>
  stat(path).then((found) => found.isFile(), noneIfAbsent(false));
