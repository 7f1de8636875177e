import * as vscode from 'vscode';
import type { FileFix, ReplaceText } from '../../compatibility/rule';
import { replaceTextEdit } from '../../diagnostics/files/replaceTextEdit';
import { UserError } from '../../errors';
import { findReferences } from '../../project/references/findReferences';
import { writeAccess } from '../importAuth/grantFunctionAccess';
import type { ImportAdapters } from '../importAuth/importAuthQuickPick';
import { isTrusted } from '../importAuth/isTrusted';
import { rewriteLibraryFiles } from '../importAuth/writeLibraryFiles';
import { completeEnvironment } from './completeEnvironment';
import { refreshOutputs } from './refreshOutputs';
import { trackEnvironment } from './trackEnvironment';

/**
 * Mends what is wrong in a file of a project. A text is replaced in its editor, where the person sees it and can undo
 * it; whatever writes files is shown and confirmed before. Throws UserError.
 */
export async function applyFileFix(adapters: ImportAdapters, root: vscode.Uri, fix: FileFix): Promise<void> {
  if (fix.kind === 'replaceText') return replaceText(root, fix);
  if (!(await isTrusted())) return;
  switch (fix.kind) {
    case 'completeEnvironment':
      return completeEnvironment(adapters, root, fix);
    case 'trackEnvironment':
      return trackEnvironment(adapters, root, fix.envName);
    case 'refreshOutputs':
      return refreshOutputs(adapters, root, fix);
    case 'writeLibraryConfig':
      return rewriteLibraryFiles(adapters, root);
    case 'grantFunctionAccess':
      return writeAccess(adapters, root, [fix]);
  }
}

async function replaceText(root: vscode.Uri, fix: ReplaceText): Promise<void> {
  const uri = vscode.Uri.joinPath(root, fix.path);
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const edit = replaceTextEdit({ uri, text, sections: await findReferences(fix.path, text) }, fix);
  if (await vscode.workspace.applyEdit(edit)) return;
  throw new UserError(
    vscode.l10n.t('VS Code did not accept the edit.'),
    vscode.l10n.t('Check that the file can be changed, then try again.'),
    { kind: 'files' },
  );
}
