import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** Cognito writes mapped attributes anew at every federated sign-in; one that cannot change fails from the second on. */
export const rule = defineRule({
  id: 'mapped-attributes-are-mutable',
  aliases: ['AT-MAPPED-IMMUTABLE'],
  judges: 'pool',
  reads: ['userPool', 'identityProviders'],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('Attributes that identity providers fill can be changed'),
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-specifying-attribute-mapping.html',

  *check({ facts: { userPool, identityProviders, region } }) {
    const immutable = (userPool.SchemaAttributes ?? []).flatMap(({ Name, Mutable }) =>
      Mutable === false && Name ? [Name] : [],
    );
    for (const { ProviderName, AttributeMapping = {} } of identityProviders) {
      for (const name of Object.keys(AttributeMapping)) {
        if (!immutable.includes(name)) continue;
        yield {
          resource: { type: 'identityProvider', id: ProviderName, region },
          property: ['AttributeMapping', name],
          message: l10n.t(
            'Provider "{0}" fills "{1}", which cannot be changed: the second sign-in of each user fails.',
            ProviderName,
            name,
          ),
        };
      }
    }
  },
});
