import * as vscode from 'vscode';
import { UserError } from '../../errors';
import type { Gen1Project } from '../../model/amplifyProject';
import { planUnlink, type UnlinkInput } from '../../project/gen1/planUnlink';
import { removableAccess } from '../../project/gen1/functionAccess/removableAccess';

/** What an unlink may take out beside the import itself. */
export type UnlinkOptions = Pick<UnlinkInput, 'accessToRemove' | 'cleansLibraryConfig'>;

interface OptionRow extends vscode.QuickPickItem {
  readonly options: UnlinkOptions;
}

/**
 * Asks what else goes with an import, where there is something. Throws UserError when it cannot be unlinked whatever
 * is chosen. Resolves to `undefined` when the person goes away.
 */
export async function askForUnlinkOptions(
  project: Gen1Project,
  resourceName: string,
): Promise<UnlinkOptions | undefined> {
  planUnlink({ project, resourceName, accessToRemove: 'all' });
  const rows = rowsFor(project, resourceName);
  if (rows.length === 0) return {};
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Unlink Auth: What Else Goes'),
    placeHolder: vscode.l10n.t('Choose what goes with the import; Cognito keeps everything'),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen && (Object.assign({}, ...chosen.map(({ options }) => options)) as UnlinkOptions);
}

function rowsFor(project: Gen1Project, resourceName: string): OptionRow[] {
  const library = libraryFiles(project, resourceName);
  const granted = removableAccess(project.files, resourceName, 'granted');
  const functions = removableAccess(project.files, resourceName, 'all').filter(
    (name) => !granted.includes(name),
  );
  return [
    ...(functions.length > 0
      ? [
          {
            label: vscode.l10n.t('The access of functions: {0}', functions.join(', ')),
            detail: vscode.l10n.t('They depend on the import: while they have access, it cannot be unlinked'),
            options: { accessToRemove: 'all' } as const,
          },
        ]
      : []),
    ...(library.length > 0
      ? [
          {
            label: vscode.l10n.t('Auth in the library configuration: {0}', library.join(', ')),
            detail: vscode.l10n.t('Else it goes with the next push'),
            options: { cleansLibraryConfig: true },
          },
        ]
      : []),
  ];
}

/** The client libraries' files that hold auth, as far as they can be edited. */
function libraryFiles(project: Gen1Project, resourceName: string): string[] {
  try {
    const plan = planUnlink({ project, resourceName, accessToRemove: 'all', cleansLibraryConfig: true });
    return plan.changes.map(({ path }) => path).filter((path) => !path.startsWith('amplify/'));
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
