import * as vscode from 'vscode';
import type { FileSection } from '../../model/fileReferences';
import { isBuildFile, workflowsFolder } from '../../project/buildFiles';
import { findReferences } from '../../project/references/findReferences';
import { isReferenceFile, referenceFilesGlob } from '../../project/references/referenceFiles';
import { logError } from '../../showError';
import { findBytes } from '../../workspace/fileSystem';
import { findDocument } from '../../workspace/readProjectFiles';
import { withoutByteOrderMark } from '../../workspace/textEdit';
import { decodeUtf8 } from '../../project/utf8';

/** A file that may name Cognito resources, as its editor has it, or else the disk. */
export interface IndexedFile {
  readonly uri: vscode.Uri;
  /** Without byte order mark, as an editor counts. */
  readonly text: string;
  readonly sections: readonly FileSection[];
}

const excluded = '**/{node_modules,#current-cloud-backend,.git,.amplify,build,dist}/**';
/** Nobody has more; a workspace that does is not searched to its end. */
const mostFiles = 500;
const typingMs = 300;

/**
 * What the workspace's files say of Cognito. Files are looked at when they are opened, while they are edited (once
 * the typing pauses), and when the disk changes; all of them once, when the index starts.
 */
export class ReferenceIndex implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly files = new Map<string, IndexedFile>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly looks = new Map<string, number>();
  private readonly disposables: vscode.Disposable[];
  private readonly stop = new vscode.CancellationTokenSource();

  /** Fires when a file was looked at and says something else than before, or has gone. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(referenceFilesGlob);
    const folders = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    const look = (uri: vscode.Uri, afterMs = 0): void => this.lookSoon(uri, afterMs);
    this.disposables = [
      this.changed,
      watcher,
      watcher.onDidChange((uri) => look(uri)),
      watcher.onDidCreate((uri) => look(uri)),
      watcher.onDidDelete((uri) => look(uri)),
      folders,
      folders.onDidDelete((uri) => this.lookBelow(uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => look(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => look(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => look(document.uri, typingMs)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.dropOutside();
        this.start();
      }),
    ];
  }

  /** Looks for the files of the workspace, and at those that are open. */
  start(): void {
    for (const { uri } of vscode.workspace.textDocuments) this.lookSoon(uri, 0);
    void this.findAll().catch(logError);
  }

  all(): readonly IndexedFile[] {
    return [...this.files.values()];
  }

  find(uri: vscode.Uri): IndexedFile | undefined {
    return this.files.get(uri.toString());
  }

  dispose(): void {
    this.stop.cancel();
    for (const timer of this.timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Of a deleted folder VS Code tells, but not of what was in it. */
  private lookBelow({ path }: vscode.Uri): void {
    for (const { uri } of this.files.values()) if (uri.path.startsWith(`${path}/`)) this.lookSoon(uri, 0);
  }

  /** Files of a folder that was taken out of the window are there still, but nobody's business. */
  private dropOutside(): void {
    for (const [key, { uri }] of [...this.files]) {
      if (isIndexable(uri)) continue;
      this.files.delete(key);
      this.changed.fire(uri);
    }
  }

  private async findAll(): Promise<void> {
    const found = await vscode.workspace.findFiles(referenceFilesGlob, excluded, mostFiles, this.stop.token);
    for (const uri of found) if (!this.find(uri)) this.lookSoon(uri, 0);
  }

  private lookSoon(uri: vscode.Uri, afterMs: number): void {
    if (!isIndexable(uri)) return;
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    const timer = setTimeout(() => {
      this.timers.delete(key);
      this.look(uri).catch(logError);
    }, afterMs);
    this.timers.set(key, timer);
  }

  private async look(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const turn = (this.looks.get(key) ?? 0) + 1;
    this.looks.set(key, turn);
    const text = isIndexable(uri) ? await currentText(uri) : undefined;
    const before = this.files.get(key);
    if (text === before?.text) return;
    const sections = text === undefined ? [] : await findReferences(pathOf(uri), text);
    // Who came later knows better.
    if (this.stop.token.isCancellationRequested || this.looks.get(key) !== turn) return;
    if (text === undefined || !isIndexable(uri)) this.files.delete(key);
    else this.files.set(key, { uri, text, sections });
    // What a build does matters also where it names no resource.
    if (before || sections.length > 0 || isBuildFile(fileNameOf(uri))) this.changed.fire(uri);
  }
}

/** Files of other schemes are views of something, such as a diff's other side. */
const isIndexable = (uri: vscode.Uri): boolean =>
  vscode.workspace.getWorkspaceFolder(uri) !== undefined && isReferenceFile(pathOf(uri));

const fileNameOf = ({ path }: vscode.Uri): string =>
  path.slice(path.lastIndexOf(`/${workflowsFolder}/`) + 1 || path.lastIndexOf('/') + 1);

const pathOf = (uri: vscode.Uri): string => uri.path.replace(/^\//, '');

/** `undefined` for a file that is gone, or no text. */
async function currentText(uri: vscode.Uri): Promise<string | undefined> {
  const document = findDocument(uri);
  if (document && !document.isClosed) return document.getText();
  try {
    const bytes = await findBytes(uri);
    return bytes && withoutByteOrderMark(decodeUtf8(bytes, uri.path));
  } catch {
    return undefined;
  }
}
