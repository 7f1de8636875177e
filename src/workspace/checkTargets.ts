// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- workspace.fs cannot tell where a link leads
import { realpath } from 'node:fs/promises';
import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { FileChange } from '../model/importPlan';
import { findStat } from './fileSystem';

/**
 * Throws UserError (kind `files`) when one of the files must not or cannot be written: the workspace is not trusted,
 * the file system or the file is read-only, or the file lies outside the window's folders, be it through a link.
 */
export async function checkTargets(changes: readonly FileChange[], root: vscode.Uri): Promise<void> {
  requireTrust();
  if (vscode.workspace.fs.isWritableFileSystem(root.scheme) === false) {
    throw new UserError(
      vscode.l10n.t('The file system of "{0}" is read-only.', root.path),
      vscode.l10n.t('Open the project from a disk.'),
      { kind: 'files' },
    );
  }
  for (const { path } of changes) await checkTarget(path, root);
}

/** Throws UserError (kind `files`) in Restricted Mode. */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new UserError(
    vscode.l10n.t('This workspace is not trusted, so nothing is written to it.'),
    vscode.l10n.t('Trust it with "Workspaces: Manage Workspace Trust".'),
    { kind: 'files' },
  );
}

async function checkTarget(path: string, root: vscode.Uri): Promise<void> {
  const refuse = (message: string, resolution: string): never => {
    throw new UserError(message, resolution, { kind: 'files' });
  };
  const segments = path.split('/');
  if (segments.some((segment) => segment === '' || segment === '.' || segment === '..')) {
    refuse(
      vscode.l10n.t('"{0}" is not a path inside the project.', path),
      vscode.l10n.t('Report this as a bug.'),
    );
  }
  if (!vscode.workspace.getWorkspaceFolder(root)) {
    refuse(
      vscode.l10n.t('"{0}" is outside the folders of this window.', root.path),
      vscode.l10n.t('Open the folder of the Amplify project.'),
    );
  }
  // Every folder on the way may be the link.
  for (let depth = 1; depth <= segments.length; depth++) {
    const uri = vscode.Uri.joinPath(root, ...segments.slice(0, depth));
    const stat = await findStat(uri);
    if (!stat) return;
    if (stat.type & vscode.FileType.SymbolicLink && !(await leadsInside(uri))) {
      refuse(
        vscode.l10n.t(
          '"{0}" is a link that leads out of the folders of this window.',
          segments.slice(0, depth).join('/'),
        ),
        vscode.l10n.t('Open the folder the link leads to, or put a real file in its place.'),
      );
    }
    const isLast = depth === segments.length;
    if (isLast && !(stat.type & vscode.FileType.File)) {
      refuse(
        vscode.l10n.t('"{0}" is not a file.', path),
        vscode.l10n.t('Rename or delete it, then try again.'),
      );
    }
    if (isLast && stat.permissions !== undefined && stat.permissions & vscode.FilePermission.Readonly) {
      refuse(vscode.l10n.t('"{0}" is read-only.', path), vscode.l10n.t('Make it writable, then try again.'));
    }
  }
}

/** VS Code's file system names a link but not its end. A link of another file system than the disk is taken to lead out. */
async function leadsInside(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme !== 'file') return false;
  const end = await realpath(uri.fsPath).catch(() => undefined);
  if (end === undefined) return false;
  const folders = (vscode.workspace.workspaceFolders ?? []).filter((folder) => folder.uri.scheme === 'file');
  const ends = await Promise.all(
    folders.map((folder) => realpath(folder.uri.fsPath).catch(() => folder.uri.fsPath)),
  );
  const target = vscode.Uri.file(end).path;
  return ends.some((folder) => target.startsWith(vscode.Uri.file(folder).path.replace(/\/?$/, '/')));
}
