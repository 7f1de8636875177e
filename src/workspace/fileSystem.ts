import * as vscode from 'vscode';

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);

/** What `read` gives, or `undefined` when there is no such file or folder. */
async function ifThere<T>(read: Thenable<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export const findStat = (uri: vscode.Uri): Promise<vscode.FileStat | undefined> =>
  ifThere(vscode.workspace.fs.stat(uri));

export const findBytes = (uri: vscode.Uri): Promise<Uint8Array | undefined> =>
  ifThere(vscode.workspace.fs.readFile(uri));

export const exists = async (uri: vscode.Uri): Promise<boolean> => (await findStat(uri)) !== undefined;

/** Every file below a folder, as paths relative to it with `/`; none when there is no such folder. */
export async function findFilesBelow(folder: vscode.Uri): Promise<string[]> {
  const entries = (await ifThere(vscode.workspace.fs.readDirectory(folder))) ?? [];
  const paths = entries.map(async ([name, type]) => {
    if (!(type & vscode.FileType.Directory)) return [name];
    // A linked folder may lead back up, and what is behind it is not the project's.
    if (type & vscode.FileType.SymbolicLink) return [];
    return (await findFilesBelow(vscode.Uri.joinPath(folder, name))).map((path) => `${name}/${path}`);
  });
  return (await Promise.all(paths)).flat().sort();
}
