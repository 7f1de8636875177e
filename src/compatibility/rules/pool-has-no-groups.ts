import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** An import takes no groups: the CLI's questions do not offer them, however many the pool has. */
export const rule = defineRule({
  id: 'pool-has-no-groups',
  aliases: ['R5', 'GR-NOT-IMPORTED'],
  judges: 'pool',
  reads: ['groups'],
  severity: { gen1: 'info' },
  blocks: [],
  title: () => l10n.t('The user pool has no groups'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/10203',

  *check({ facts: { groups, userPoolId, region } }) {
    if (groups.length === 0) return;
    yield {
      resource: { type: 'userPool', id: userPoolId, region },
      message: l10n.t(
        'Amplify will not offer the groups {0} for storage and REST APIs: use an override for them.',
        groups.map(({ GroupName }) => `"${GroupName}"`).join(', '),
      ),
    };
  },
});
