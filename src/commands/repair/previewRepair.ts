import * as vscode from 'vscode';
import { setContext } from '../../manifest';
import { toAwsCliCommands } from '../../repair/toAwsCliCommands';
import { diffTexts } from '../../repairFlow/diffTexts';
import { explanationOf, previewTitle, type NamedPlan } from '../../repairFlow/repairTexts';
import { answerPending, openPreview, type Preview } from '../../workspace/openPreview';
import { currentScheme, plannedScheme, previewUri } from '../../workspace/previewDocuments';
import { openInConsole } from '../openInConsole';

export type RepairAnswer = 'apply' | 'discard';

/** A plan on the screen, for the commands that do something with it and leave it there. */
interface ShownPlan extends NamedPlan {
  readonly profile: string | undefined;
}

let shown: ShownPlan | undefined;

/** Shows every resource of a plan before and after, as JSON in which nothing differs but what changes. */
export async function previewRepair(
  plan: ShownPlan,
  { canApply }: { readonly canApply: boolean },
): Promise<Preview<RepairAnswer>> {
  const { accountId, region } = plan.plan;
  const resources = plan.plan.changes.map((change) => {
    const { name, before, after } = diffTexts(change);
    const file = vscode.Uri.from({ scheme: plannedScheme, path: `/${accountId}/${region}/${name}` });
    const left = before === undefined ? undefined : previewUri(currentScheme, file, before);
    return [file, left, previewUri(plannedScheme, file, after)] as const;
  });
  await setContext('amplifyAuth.repairApplicable', canApply);
  const preview = await openPreview<RepairAnswer>({
    ...{ title: previewTitle(plan), pending: 'amplifyAuth.repairPending', closed: 'discard', resources },
    saying: whatToDo(canApply),
  });
  shown = plan;
  void preview.answer.then(() => shown === plan && (shown = undefined));
  return {
    answer: preview.answer,
    close: async () => {
      await preview.close();
      await closeExplanation(plan);
    },
  };
}

function whatToDo(canApply: boolean): string {
  const link = (text: string, command: string) => `[${text}](command:${command})`;
  const links = [
    ...(canApply ? [link(vscode.l10n.t('Apply…'), 'amplifyAuth.applyPreviewedRepair')] : []),
    link(vscode.l10n.t('Copy Commands'), 'amplifyAuth.copyPreviewedRepair'),
    link(vscode.l10n.t('Console'), 'amplifyAuth.openPreviewedRepair'),
    link(vscode.l10n.t('Details'), 'amplifyAuth.explainPreviewedRepair'),
  ];
  // On one line, so that VS Code does not cut the links off.
  return vscode.l10n.t('Not changed yet: {0}', links.join(' · '));
}

/** Answers the plan that is shown. */
export function answerRepair(answer: RepairAnswer): void {
  answerPending('amplifyAuth.repairPending', answer);
}

export async function copyPreviewedRepair(): Promise<void> {
  if (!shown) return;
  await vscode.env.clipboard.writeText(commandsFor(shown));
  vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('AWS CLI commands copied.')}`, 5000);
}

export async function explainPreviewedRepair(): Promise<void> {
  if (!shown) return;
  const page = vscode.Uri.from({ scheme: plannedScheme, path: `/${pageName(shown)}` });
  const uri = previewUri(plannedScheme, page, explanationOf(shown, commandsFor(shown)));
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}

const pageName = ({ title }: NamedPlan): string => `${title.replaceAll('/', '-')}.md`;

/** The stable API says of a Markdown preview only its label, which ends with the name of the page. */
async function closeExplanation(plan: NamedPlan): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ label, input }) => input instanceof vscode.TabInputWebview && label.endsWith(pageName(plan)));
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}

export async function openPreviewedRepair(): Promise<void> {
  if (!shown) return;
  const { changes, region, userPoolId } = shown.plan;
  // What is yet to be made has no page: its pool has.
  const resource = changes.find(({ before, resource }) => before && resource.type !== 'function')?.resource;
  await openInConsole({
    resource: { ...(resource ?? { type: 'userPool', id: userPoolId }), region },
    userPool: { id: userPoolId, name: userPoolId },
  });
}

const commandsFor = ({ plan, profile }: ShownPlan): string =>
  toAwsCliCommands(plan, profile === undefined ? {} : { profile });
