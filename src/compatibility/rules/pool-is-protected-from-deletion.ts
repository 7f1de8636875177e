import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { protectFromDeletion } from '../userPoolRepairs';

/** A user pool that several projects build on should not vanish by one call: nobody can bring the users back. */
export const rule = defineRule({
  id: 'pool-is-protected-from-deletion',
  aliases: ['UP-DELETION-PROTECTION'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen1: 'warning', gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('The user pool is protected from deletion'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-deletion-protection.html',

  *check({ facts: { userPool } }) {
    if (userPool.DeletionProtection === 'ACTIVE') return;
    yield {
      resource: userPoolRef(userPool),
      property: ['DeletionProtection'],
      message: l10n.t('User pool "{0}" can be deleted by a single call, with all its users.', userPool.Name),
      fixes: [protectFromDeletion(userPool)],
    };
  },
});
