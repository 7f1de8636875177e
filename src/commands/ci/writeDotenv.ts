import * as vscode from 'vscode';
import { mergeDotenv } from '../../ci/mergeDotenv';
import { withErrors } from '../../showError';
import { findText } from '../../workspace/readProjectFiles';
import { writePlanned } from '../../workspace/writePlanned';
import { isTrusted } from '../importAuth/isTrusted';
import type { CiBuild } from './prepareCi';

/** Puts the variables into a `.env` file of the project, after a look at what changes. */
export async function writeDotenv(read: () => Promise<CiBuild>): Promise<void> {
  if (!(await isTrusted())) return;
  const { root, place } = await read();
  const name = await chooseFile(root, place.envName);
  if (name === undefined) return;

  const written = await writePlanned({
    root,
    makePlan: async () => {
      const { variables } = await read();
      const before = await findText(vscode.Uri.joinPath(root, name), name);
      const after = mergeDotenv(before, variables);
      const changes =
        after === before ? [] : [{ path: name, ...(before !== undefined && { before }), after }];
      return { kind: 'values', changes, secrets: [] };
    },
    textsOf: () => ({
      previewTitle: vscode.l10n.t('Prepare CI: {0} ({1})', name, place.envName),
      question: vscode.l10n.t('Write the ids of the environment "{0}" into "{1}"?', place.envName, name),
      detail: vscode.l10n.t('They are no secrets. All other lines of the file stay as they are.'),
    }),
  });
  if (!written) return;
  const undo = vscode.l10n.t('Undo');
  const said = vscode.l10n.t('"{0}" has the ids of the environment "{1}".', name, place.envName);
  void vscode.window.showInformationMessage(said, undo).then(
    withErrors(async (chosen) => {
      if (chosen === undo) await written.applied.undo();
    }),
  );
}

async function chooseFile(root: vscode.Uri, envName: string): Promise<string | undefined> {
  const entries = await vscode.workspace.fs.readDirectory(root);
  const there = entries.flatMap(([name, type]) =>
    type === vscode.FileType.File && /^\.env(\.[\w.-]+)?$/.test(name) && !isTemplate(name) ? [name] : [],
  );
  const names = [...new Set([...there.sort(), '.env', `.env.${envName}`])];
  const isNew = vscode.l10n.t('new file');
  const chosen = await vscode.window.showQuickPick(
    names.map((label) => ({
      label,
      iconPath: vscode.ThemeIcon.File,
      description: there.includes(label) ? '' : isNew,
    })),
    {
      title: vscode.l10n.t('Prepare CI'),
      placeHolder: vscode.l10n.t('Choose the file that the build reads'),
    },
  );
  return chosen?.label;
}

const isTemplate = (name: string): boolean => /\.(example|sample|template|dist)$/.test(name);
