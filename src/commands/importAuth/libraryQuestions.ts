import * as vscode from 'vscode';
import { UserError } from '../../errors';
import { wrongInLibrary } from '../../importFlow/wrongInLibrary';
import { frontends, type Frontend } from '../../model/amplifyProject';
import type { LibraryCorrections } from '../../project/library/libraryCorrections';
import type { WorkspaceProject } from '../../workspace/workspaceProject';

/** The import of a project, or an app without an Amplify backend of its own. */
export type LibraryTarget = { readonly root: vscode.Uri } | { readonly root: vscode.Uri; readonly app: true };

interface TargetRow extends vscode.QuickPickItem {
  readonly target: LibraryTarget;
}

export async function askForLibraryTarget(
  projects: readonly WorkspaceProject[],
): Promise<LibraryTarget | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new UserError(vscode.l10n.t('No folder is open.'), vscode.l10n.t('Open the folder of the app.'), {
      kind: 'files',
    });
  }
  const chosen = await vscode.window.showQuickPick(
    [
      ...projects.map(({ root, label }): TargetRow => ({
        label,
        description: vscode.l10n.t('the import of this Amplify project'),
        target: { root },
      })),
      ...folders.map(({ name, uri }): TargetRow => ({
        label: name,
        description: vscode.l10n.t('an app without an Amplify backend here: only the configuration files'),
        target: { root: uri, app: true },
      })),
    ],
    {
      title: vscode.l10n.t('Library Configuration'),
      placeHolder: vscode.l10n.t('Choose what the client libraries shall use'),
      ignoreFocusOut: true,
    },
  );
  return chosen?.target;
}

/** What to do about what a push gets wrong; `undefined` when the person goes away. */
export async function askForCorrections(
  corrections: LibraryCorrections,
  canBeModule: boolean,
): Promise<'none' | 'files' | 'module' | undefined> {
  const wrong = wrongInLibrary(corrections);
  const chosen = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t('As a push writes it'),
        detail: vscode.l10n.t('Without {0}', wrong),
        answer: 'none' as const,
      },
      {
        label: vscode.l10n.t('Corrected in the files'),
        detail: vscode.l10n.t('With {0}; a push or pull writes the files anew, without it', wrong),
        answer: 'files' as const,
      },
      ...(canBeModule
        ? [
            {
              label: vscode.l10n.t('Corrected by a module beside them'),
              detail: vscode.l10n.t('Import "aws-exports-overrides.js" in the place of "aws-exports.js"'),
              answer: 'module' as const,
            },
          ]
        : []),
    ],
    {
      title: vscode.l10n.t('Library Configuration: Corrections'),
      placeHolder: vscode.l10n.t('The Amplify CLI gets this wrong: {0}', wrong),
      ignoreFocusOut: true,
    },
  );
  return chosen?.answer;
}

const platforms: Readonly<Record<Frontend, { readonly label: string; readonly folder?: string }>> = {
  javascript: { label: 'JavaScript', folder: 'src' },
  ios: { label: 'iOS' },
  android: { label: 'Android', folder: 'app/src/main/res' },
  flutter: { label: 'Flutter', folder: 'lib' },
};

/** Which platform, and in which folder of the app its configuration is. */
export async function askForFrontend(): Promise<
  { readonly frontend: Frontend; readonly folder?: string } | undefined
> {
  const title = vscode.l10n.t('Library Configuration: Platform');
  const chosen = await vscode.window.showQuickPick(
    frontends.map((frontend) => ({ frontend, ...platforms[frontend] })),
    { title, placeHolder: vscode.l10n.t('Choose the platform of the app'), ignoreFocusOut: true },
  );
  if (!chosen) return undefined;
  const { frontend } = chosen;
  if (chosen.folder === undefined) return { frontend };
  const folder = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Folder of the configuration, below the folder of the app'),
    value: chosen.folder,
    ignoreFocusOut: true,
    validateInput: (value) =>
      /^([\\/]|[A-Za-z]:)|(^|[\\/])\.\.([\\/]|$)/.test(value)
        ? vscode.l10n.t('Enter a folder of the app.')
        : undefined,
  });
  return folder === undefined ? undefined : { frontend, folder };
}
