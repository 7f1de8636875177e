import * as vscode from 'vscode';
import { planGen2Unlink } from '../../project/gen2/planGen2Unlink';
import { readGen2ProjectAt } from '../../workspace/gen2Projects';
import { gen2UnlinkTexts } from './gen2Texts';
import type { ImportAdapters } from './importAuthQuickPick';
import { writeAndShow } from './showWritten';

/** Takes a referenced user pool out of a Gen 2 project; nothing in AWS is asked or changed. */
export async function unlinkGen2(adapters: ImportAdapters, root: vscode.Uri): Promise<void> {
  const { projectName } = await readGen2ProjectAt(root);
  await writeAndShow(adapters, {
    root,
    makePlan: async () => planGen2Unlink({ project: await readGen2ProjectAt(root), withOutputs: true }),
    textsOf: (plan) => gen2UnlinkTexts(plan, projectName),
    done: vscode.l10n.t('Unlinked "{0}". Cognito keeps everything.', projectName),
    undone: vscode.l10n.t('The unlinking of "{0}" is undone.', projectName),
    next: vscode.l10n.t('Run "npx ampx sandbox", or push the branch, to deploy it.'),
  });
}
