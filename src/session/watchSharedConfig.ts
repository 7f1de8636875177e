import * as vscode from 'vscode';

/** What changed: profiles and keys, or only a login. */
export type SharedConfigChange = 'configuration' | 'login';

const settleMs = 300;

interface Signature {
  readonly isFolder: boolean;
  readonly times: string;
}

/** When a file, or a folder's files, last changed: as one comparable text. What is missing has a signature too. */
async function signatureOf(uri: vscode.Uri): Promise<Signature> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    if (!(stat.type & vscode.FileType.Directory)) return { isFolder: false, times: String(stat.mtime) };
    const names = (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();
    const files = await Promise.all(names.map((name) => signatureOf(vscode.Uri.joinPath(uri, name))));
    return { isFolder: true, times: names.map((name, index) => `${name} ${files[index]?.times}`).join('\n') };
  } catch {
    return { isFolder: false, times: 'missing' };
  }
}

/**
 * Calls `changed` when the shared configuration or a login cache changes. Watchers see what exists; what did not exist
 * when they were made (the cache before the first login) is compared when the window gets the focus back.
 */
export function watchSharedConfig(
  paths: readonly string[],
  changed: (what: SharedConfigChange) => void,
): vscode.Disposable[] {
  const uris = paths.map((path) => vscode.Uri.file(path));
  let last = Promise.all(uris.map(signatureOf));
  let timer: ReturnType<typeof setTimeout> | undefined;

  const compare = async (): Promise<void> => {
    const before = await last;
    last = Promise.all(uris.map(signatureOf));
    const kinds = (await last)
      .map((now, index) => ({ now, was: before[index] }))
      .filter(({ now, was }) => now.times !== was?.times)
      .map(({ now, was }) => (now.isFolder || was?.isFolder ? 'login' : 'configuration'));
    if (kinds.length > 0) changed(kinds.includes('configuration') ? 'configuration' : 'login');
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void compare(), settleMs);
  };

  const watchers = uris.flatMap((uri) => {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const parent = vscode.Uri.joinPath(uri, '..');
    const patterns = [new vscode.RelativePattern(parent, name), new vscode.RelativePattern(uri, '*.json')];
    return patterns.map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
  });
  return [
    ...watchers,
    ...watchers.flatMap((watcher) => [
      watcher.onDidChange(soon),
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
    ]),
    vscode.window.onDidChangeWindowState(({ focused }) => focused && soon()),
    new vscode.Disposable(() => clearTimeout(timer)),
  ];
}
