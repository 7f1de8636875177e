import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { CloudResource } from '../model/cloudPlan';
import { resourceInWords } from '../repair/resourceInWords';

/** A setting that AWS has and this version does not know would be reset by writing the others. */
export function refuseUnknown(resource: CloudResource, unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  throw new UserError(
    l10n.t(
      '{0} has settings that this version of the extension does not know: {1}. An update would reset them, so nothing was changed.',
      resourceInWords(resource),
      unknown.join(', '),
    ),
    l10n.t('Update the extension, or make this change in the AWS console.'),
    { kind: 'input' },
  );
}
