import * as l10n from '@vscode/l10n';
import { problemAt, replace, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** Without its identity pool the app signs users in, and then gets no credentials for anything of AWS. */
export const rule = defineRule({
  id: 'file-identity-pool-exists',
  aliases: [],
  judges: 'file',
  reads: ['identityPools'],
  severity: 'error',
  blocks: [],
  title: () => l10n.t('The identity pool that a project file names exists'),
  source: 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DescribeIdentityPool.html',

  *check({ section, facts: { identityPools, userPoolId, region } }) {
    for (const reference of valuesOf(section, 'identityPoolId')) {
      if (!reference.value.startsWith(`${region}:`)) continue;
      if (identityPools.some(({ IdentityPoolId }) => IdentityPoolId === reference.value)) continue;
      const others = identityPools.filter(({ CognitoIdentityProviders = [] }) =>
        CognitoIdentityProviders.some(({ ProviderName }) => ProviderName?.endsWith(`/${userPoolId}`)),
      );
      yield problemAt(
        section,
        reference,
        l10n.t('There is no identity pool "{0}" in {1}.', reference.value, region),
        others.map(({ IdentityPoolId, IdentityPoolName }) =>
          replace(section, reference, IdentityPoolId, l10n.t('Use identity pool "{0}"', IdentityPoolName)),
        ),
      );
    }
  },
});
