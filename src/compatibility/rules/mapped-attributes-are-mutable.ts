import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';
import { stopFilling } from '../userPoolRepairs';

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
    const { SchemaAttributes = [] } = userPool;
    const immutable = SchemaAttributes.flatMap(({ Name, Mutable }) =>
      Mutable === false ? (Name ?? []) : [],
    );
    for (const { ProviderName, ProviderType, AttributeMapping = {} } of identityProviders) {
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
          // Without what a pool requires nobody could sign up, and AWS does not give Apple's private key back.
          ...(SchemaAttributes.every(({ Name, Required }) => Name !== name || !Required) &&
            ProviderType !== 'SignInWithApple' && { fixes: [stopFilling(userPool, ProviderName, name)] }),
        };
      }
    }
  },
});
