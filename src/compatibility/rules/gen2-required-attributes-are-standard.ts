import * as l10n from '@vscode/l10n';
import { requiredAttributesOf } from '../attributes';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** `referenceAuth` lists every required attribute; the schema knows the standard ones. */
export const rule = defineRule({
  id: 'gen2-required-attributes-are-standard',
  aliases: [],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('Required attributes are standard ones'),
  source: 'https://docs.amplify.aws/react/reference/amplify_outputs/',

  *check({ facts: { userPool } }) {
    const others = requiredAttributesOf(userPool).filter(
      (name) => name.includes(':') || name.endsWith('_verified'),
    );
    if (others.length === 0) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['SchemaAttributes'],
      message: l10n.t(
        'referenceAuth lists {0} as required attributes, which libraries do not accept there.',
        others.join(', '),
      ),
    };
  },
});
