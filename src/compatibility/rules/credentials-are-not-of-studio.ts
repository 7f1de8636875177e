import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** The role that Amplify Studio hands out may not list user pools, nor read an identity pool's roles. */
export const rule = defineRule({
  id: 'credentials-are-not-of-studio',
  aliases: ['CR-STUDIO'],
  judges: 'credentials',
  reads: [],
  severity: { gen1: 'error' },
  blocks: [],
  title: () => l10n.t('The credentials are not those of Amplify Studio'),
  source: 'https://github.com/aws-amplify/amplify-studio/issues/82',

  *check({ caller: { arn, profile } }) {
    if (!/:assumed-role\/[^/]*_Full-access\/amplifyadmin$/.test(arn)) return;
    yield {
      resource: { type: 'profile', id: profile ?? arn },
      message: l10n.t('Credentials of Amplify Studio may not list user pools: use a profile of your own.'),
    };
  },
});
