import * as l10n from '@vscode/l10n';
import { requiredAttributesOf } from '../attributes';
import { namesOf } from '../providerNames';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** With social sign-in every required attribute comes from the provider, again and again, so it must be changeable. */
export const rule = defineRule({
  id: 'required-attributes-are-mutable',
  aliases: [],
  judges: 'pool',
  reads: ['userPool', 'identityProviders'],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('Required attributes of a pool with external providers can be changed'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ facts: { userPool, identityProviders } }) {
    if (identityProviders.length === 0) return;
    const required = requiredAttributesOf(userPool);
    for (const { Name, Mutable } of userPool.SchemaAttributes ?? []) {
      if (!Name || Mutable !== false || !required.includes(Name)) continue;
      yield {
        resource: userPoolRef(userPool),
        property: ['SchemaAttributes', Name, 'Mutable'],
        message: l10n.t(
          '"{0}" is required and cannot be changed: users of {1} cannot sign in a second time once it is mapped.',
          Name,
          namesOf(identityProviders),
        ),
      };
    }
  },
});
