import * as l10n from '@vscode/l10n';
import type { CloudResource } from '../model/cloudPlan';

/** A resource within a sentence: `app client "web"`. */
export function resourceInWords({ type, name, id }: CloudResource): string {
  const shown = name ?? id;
  switch (type) {
    case 'userPool':
      return l10n.t('user pool "{0}"', shown);
    case 'userPoolClient':
      return l10n.t('app client "{0}"', shown);
    case 'identityPool':
      return l10n.t('identity pool "{0}"', shown);
    case 'domain':
      return l10n.t('domain "{0}"', shown);
    case 'role':
      return l10n.t('role "{0}"', shown);
    case 'function':
      return l10n.t('function "{0}"', shown);
    case 'group':
      return l10n.t('group "{0}"', shown);
  }
}
