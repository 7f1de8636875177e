import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Dependant } from '../../model/amplifyProject';

/** Throws UserError of kind `files` when something stops an auth resource from going, as it stops `amplify remove auth`. */
export function refuseDependants(
  resourceName: string,
  dependants: readonly Dependant[],
  analytics: readonly string[],
): void {
  if (analytics.length > 0) {
    throw new UserError(
      l10n.t('Analytics needs the imported auth: {0}.', analytics.join(', ')),
      l10n.t('Run "amplify remove analytics" first.'),
      { kind: 'files' },
    );
  }
  if (dependants.length > 0) {
    const names = dependants.map((other) => `${other.category}/${other.resourceName}`);
    throw new UserError(
      l10n.t('Other resources depend on "{0}": {1}.', resourceName, names.join(', ')),
      l10n.t('Remove them, or take the auth resource out of their dependencies, first.'),
      { kind: 'files' },
    );
  }
}
