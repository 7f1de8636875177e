import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/**
 * Every Gen 1 configuration writer takes the domain for a prefix and appends Cognito's own domain to it. A custom
 * domain is never read, and one written where the prefix belongs is mangled.
 */
export const rule = defineRule({
  id: 'domain-is-not-custom',
  aliases: ['K7', 'OA-CUSTOM-DOMAIN'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('The hosted UI has a domain of Cognito, not a custom one'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/11706',

  *check({ facts: { userPool, region } }) {
    const { Domain, CustomDomain } = userPool;
    if (Domain?.includes('.')) {
      yield {
        resource: { type: 'domain', id: Domain, region },
        property: ['Domain'],
        message: l10n.t(
          'Amplify writes "{0}.auth.{1}.amazoncognito.com" for the custom domain "{0}".',
          Domain,
          region,
        ),
      };
    } else if (CustomDomain) {
      yield {
        resource: { type: 'domain', id: CustomDomain, region },
        property: ['CustomDomain'],
        message: Domain
          ? l10n.t(
              'Amplify does not know the custom domain "{0}": the app will use "{1}.auth.{2}.amazoncognito.com".',
              CustomDomain,
              Domain,
              region,
            )
          : l10n.t(
              'Amplify does not know the custom domain "{0}": the app gets no OAuth domain.',
              CustomDomain,
            ),
      };
    }
  },
});
