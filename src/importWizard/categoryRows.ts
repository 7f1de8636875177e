import * as l10n from '@vscode/l10n';
import type { AuthNeed } from '../model/authNeed';
import type { AuthSelections } from '../model/importSelection';
import type { CategoryRow } from './protocol';
import type { CategoryId } from './wizardChoice';

interface Kind {
  readonly id: CategoryId;
  /** Categories of Amplify, and what they need; without `needs` the user pool is enough. */
  readonly category: string;
  readonly needs?: AuthNeed['needs'];
}

const kinds: readonly Kind[] = [
  { id: 'userPoolApi', category: 'api' },
  { id: 'function', category: 'function' },
  { id: 'iamApi', category: 'api', needs: 'identityPool' },
  { id: 'storage', category: 'storage', needs: 'identityPool' },
  { id: 'guestStorage', category: 'storage', needs: 'guestAccess' },
  { id: 'maps', category: 'geo', needs: 'identityPool' },
  { id: 'analytics', category: 'analytics', needs: 'guestAccess' },
];

/** What the categories the person wants to add will need, as the project's own ones say it. */
export const plannedNeeds = (chosen: readonly CategoryId[]): AuthNeed[] =>
  kinds.flatMap(({ id, category, needs }) =>
    needs && chosen.includes(id) ? [{ category, resourceName: l10n.t('planned'), needs }] : [],
  );

/** The kind of import that is enough for all of them. */
export const typeForNeeds = (needs: readonly AuthNeed[]): AuthSelections =>
  needs.length > 0 ? 'identityPoolAndUserPool' : 'userPoolOnly';

/** The categories to choose from, with what each needs; `existing` is what the project has already. */
export const categoryRows = (chosen: readonly CategoryId[], existing: readonly AuthNeed[]): CategoryRow[] =>
  kinds.map(({ id, category, needs }) => {
    const inProject = existing
      .filter((need) => need.category === category && need.needs === needs)
      .map(({ resourceName }) => resourceName);
    return {
      id,
      label: labelOf(id),
      needs: needsText(needs),
      isChosen: chosen.includes(id) || inProject.length > 0,
      ...(inProject.length > 0 && { inProject: l10n.t('in the project: {0}', inProject.join(', ')) }),
    };
  });

function needsText(needs: AuthNeed['needs'] | undefined): string {
  switch (needs) {
    case undefined:
      return l10n.t('The user pool is enough.');
    case 'identityPool':
      return l10n.t('Needs an identity pool.');
    case 'guestAccess':
      return l10n.t('Needs an identity pool with guest access.');
  }
}

function labelOf(id: CategoryId): string {
  switch (id) {
    case 'userPoolApi':
      return l10n.t('API with user pool authorization');
    case 'function':
      return l10n.t('Functions that call Cognito');
    case 'iamApi':
      return l10n.t('API with IAM authorization');
    case 'storage':
      return l10n.t('Storage for signed-in users');
    case 'guestStorage':
      return l10n.t('Storage that guests may use too');
    case 'maps':
      return l10n.t('Geo, predictions');
    case 'analytics':
      return l10n.t('Analytics, interactions, notifications');
  }
}
