import * as l10n from '@vscode/l10n';
import type { WizardChoice } from './wizardChoice';
import { sentences, type WizardModel } from './wizardModel';

/** The first thing that stands in the way of an import, in the order a person would mend it. */
export function whyNotYet(model: WizardModel): string | undefined {
  const blocking = model.findings.filter((finding) => finding.blocks.includes(model.stopTarget)).length;
  if (model.phase === 'loading') return l10n.t('Still reading.');
  if (!model.snapshot) return l10n.t('The user pool was not read.');
  if (model.projects.length === 0) return l10n.t('Open a folder with an Amplify project to import into it.');
  if (model.projectProblem) return sentences(model.projectProblem);
  if (model.choice.projectUri === undefined) return l10n.t('Choose where to import to in section 1.');
  if (!model.isTrusted) return l10n.t('This workspace is not trusted: trust it to write files.');
  if (blocking === 1) return l10n.t('1 finding stops the import.');
  if (blocking > 1) return l10n.t('{0} findings stop the import.', blocking);
  if (model.planProblem) return sentences(model.planProblem);
  if (!model.prepared) return whatIsUnread(model) ?? whatToChoose(model.choice);
  if (model.plan?.changes.length === 0 && model.plan.toPaste?.length)
    return l10n.t('The code cannot be edited safely: section 6 has what to paste.');
  if (model.plan?.changes.length === 0) return l10n.t('The project has this import already.');
  return undefined;
}

/** What could not be read is not missing in the account. */
function whatIsUnread({ snapshot, hasAllClients, choice }: WizardModel): string | undefined {
  const { webClientId, nativeClientId, authSelections } = choice;
  if (!hasAllClients && (webClientId === undefined || nativeClientId === undefined))
    return l10n.t('The app clients were not all read.');
  const identityPools = snapshot?.parts.identityPools;
  if (authSelections === 'identityPoolAndUserPool' && identityPools?.status !== 'read')
    return l10n.t('The identity pools were not read: without them only the user pool can be imported.');
  return undefined;
}

function whatToChoose({
  webClientId,
  nativeClientId,
  authSelections,
  identityPoolId,
  target,
}: WizardChoice): string {
  if (webClientId === undefined) return l10n.t('Choose a web client in section 2.');
  if (nativeClientId === undefined && target !== 'gen2')
    return l10n.t('Choose a native client in section 2.');
  if (authSelections === 'identityPoolAndUserPool' && identityPoolId === undefined)
    return l10n.t('There is no identity pool to import: choose "User pool only" in section 1.');
  return l10n.t('Nothing to write.');
}
