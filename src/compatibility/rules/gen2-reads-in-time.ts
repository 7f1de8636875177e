import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** The function behind `referenceAuth` has ten seconds to read all groups and providers, page by page. */
export const rule = defineRule({
  id: 'gen2-reads-in-time',
  aliases: ['G2-TIMEOUT'],
  judges: 'pool',
  reads: ['groups', 'identityProviders'],
  severity: { gen2: 'info' },
  blocks: [],
  title: () => l10n.t('referenceAuth can read all groups and providers in its time'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ facts: { groups, identityProviders, userPoolId, region } }) {
    const count = groups.length + identityProviders.length;
    if (count <= 100) return;
    yield {
      resource: { type: 'userPool', id: userPoolId, region },
      message: l10n.t(
        'The user pool has {0} groups and identity providers: referenceAuth may need longer than its ten seconds.',
        count,
      ),
    };
  },
});
