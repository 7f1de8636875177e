import * as l10n from '@vscode/l10n';
import type { CloudPlan } from '../model/cloudPlan';
import { resourceInWords } from '../repair/resourceInWords';

/** What is being done: a call by its number, or reading back when all went through. */
export function progressText(step: number | 'verify', { calls, changes }: CloudPlan): string {
  if (step === 'verify') return l10n.t('Reading back what was changed');
  const change = changes[calls[step]?.change ?? -1];
  const what = change ? resourceInWords(change.resource) : '';
  return calls.length > 1 ? l10n.t('{0} of {1}: {2}', step + 1, calls.length, what) : what;
}
