import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** The Gen 1 CLI reads keys from the profile by itself, and does not know logins by SSO or `aws login`. */
export const rule = defineRule({
  id: 'profile-works-with-amplify-cli',
  aliases: ['CR-SSO-FOR-CLI'],
  judges: 'credentials',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('The profile works with the Amplify CLI too'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/4488',

  *check({ caller: { profile, credentials } }) {
    if (profile === undefined || (credentials !== 'sso' && credentials !== 'login')) return;
    yield {
      resource: { type: 'profile', id: profile },
      message: l10n.t(
        'The Amplify CLI cannot use profile "{0}" by itself: give it temporary keys in its terminal.',
        profile,
      ),
    };
  },
});
