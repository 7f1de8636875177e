import * as vscode from 'vscode';
import { UserError } from '../errors';
import { isCancellation, logError } from '../showError';
import { encodeUtf8 } from '../project/utf8';
import type { SettingsDocument, SettingsStore } from './settingsStore';
import { settingsOf, settingsScheme } from './settingsUri';

/**
 * The file system `cognito:`, whose files are the pools of the account. It takes no writes, but does not call itself
 * read-only: VS Code offers no quick fixes in an editor that is.
 */
class SettingsFileSystem implements vscode.FileSystemProvider {
  private readonly fileChanged = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  /** The change each file had when VS Code last heard of it. */
  private readonly told = new Map<string, number>();

  readonly onDidChangeFile = this.fileChanged.event;

  constructor(private readonly store: SettingsStore) {}

  /** Tells VS Code that a file it may have open reads differently now. */
  refresh(uri: vscode.Uri): void {
    const mtime = this.store.find(uri)?.mtime;
    const before = this.told.get(uri.toString());
    if (mtime === undefined || mtime === before) return;
    this.told.set(uri.toString(), mtime);
    if (before !== undefined) this.fileChanged.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    if (isFolder(uri)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { text, mtime } = await this.open(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: encodeUtf8(text).length };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return encodeUtf8((await this.open(uri)).text);
  }

  /** What was read, below a folder: for those who browse by the breadcrumbs. */
  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const below = uri.path.replace(/\/?$/, '/');
    const names = new Map<string, vscode.FileType>();
    for (const { uri: file } of this.store.all()) {
      if (!file.path.startsWith(below)) continue;
      const [name = '', ...rest] = file.path.slice(below.length).split('/');
      names.set(name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
    }
    return [...names];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(
      settingsOf(uri)?.type === 'identityPool'
        ? vscode.l10n.t(
            'This is a view of a Cognito identity pool: what is typed here is not sent to AWS. Use the quick fixes (Ctrl+.) or the console. "Revert File" takes the edit back.',
          )
        : vscode.l10n.t(
            'This is a view of a Cognito user pool: what is typed here is not sent to AWS. Use the quick fixes (Ctrl+.) or the console. "Revert File" takes the edit back.',
          ),
    );
  }

  createDirectory(): never {
    throw noPermission();
  }

  delete(): never {
    throw noPermission();
  }

  rename(): never {
    throw noPermission();
  }

  dispose(): void {
    this.fileChanged.dispose();
  }

  private async open(uri: vscode.Uri): Promise<SettingsDocument> {
    try {
      return await this.store.open(uri);
    } catch (error) {
      if (!isCancellation(error)) logError(error);
      throw toFileError(error);
    }
  }
}

const isFolder = ({ path }: vscode.Uri): boolean => /^\/(\d{12}(\/[a-z0-9-]+)?)?\/?$/.test(path);

function toFileError(error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  const sentence = `${error.message} ${error.resolution}`;
  return error.kind === 'notFound'
    ? vscode.FileSystemError.FileNotFound(sentence)
    : vscode.FileSystemError.Unavailable(sentence);
}

const noPermission = (): vscode.FileSystemError =>
  vscode.FileSystemError.NoPermissions(
    vscode.l10n.t('Cognito resources are not created, renamed or deleted here.'),
  );

/** Makes the pools of a store known to VS Code as files. */
export function registerSettingsFileSystem(store: SettingsStore): vscode.Disposable {
  const files = new SettingsFileSystem(store);
  return vscode.Disposable.from(
    files,
    store.onDidChange((uri) => files.refresh(uri)),
    vscode.workspace.registerFileSystemProvider(settingsScheme, files, { isCaseSensitive: true }),
  );
}
