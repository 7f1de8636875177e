import * as l10n from '@vscode/l10n';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The first thing `referenceAuth` looks at: an identity pool for social sign-in alone is not enough. */
export const rule = defineRule({
  id: 'gen2-identity-pool-has-cognito-provider',
  aliases: ['IP-NO-COGNITO-PROVIDERS'],
  judges: 'selection',
  reads: [],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('The identity pool has a Cognito provider'),
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ selection: { identityPool } }) {
    if (!identityPool || (identityPool.CognitoIdentityProviders ?? []).length > 0) return;
    yield {
      resource: identityPoolRef(identityPool),
      property: ['CognitoIdentityProviders'],
      message: l10n.t(
        'Identity pool "{0}" trusts no user pool at all: referenceAuth refuses it.',
        identityPool.IdentityPoolName,
      ),
    };
  },
});
