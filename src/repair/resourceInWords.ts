import * as l10n from '@vscode/l10n';
import type { CloudResource } from '../model/cloudPlan';

/** A resource at the start of a sentence: `App client "web"`. */
export function resourceInWords({ type, name, id }: CloudResource): string {
  const shown = name ?? id;
  switch (type) {
    case 'userPool':
      return l10n.t('User pool "{0}"', shown);
    case 'userPoolClient':
      return l10n.t('App client "{0}"', shown);
    case 'identityPool':
      return l10n.t('Identity pool "{0}"', shown);
    case 'identityProvider':
      return l10n.t('Identity provider "{0}"', shown);
    case 'domain':
      return l10n.t('Domain "{0}"', shown);
    case 'role':
      return l10n.t('Role "{0}"', shown);
    case 'function':
      return l10n.t('Function "{0}"', shown);
    case 'group':
      return l10n.t('Group "{0}"', shown);
    case 'app':
      return l10n.t('Amplify app "{0}"', shown);
    case 'branch':
      return l10n.t('Branch "{0}"', shown);
  }
}
