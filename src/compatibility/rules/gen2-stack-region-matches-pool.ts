import * as l10n from '@vscode/l10n';
import { regionOfUserPool } from '../regionOfUserPool';
import { defineRule } from '../rule';

/** `referenceAuth` builds the provider's name from the Region of the stack, so pools of another Region never match. */
export const rule = defineRule({
  id: 'gen2-stack-region-matches-pool',
  aliases: ['UP-REGION', 'IP-PROVIDER-REGION'],
  judges: 'reference',
  reads: [],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('The Gen 2 backend is deployed to the Region of its pools'),
  source: 'https://github.com/aws-amplify/amplify-backend/issues/2721',

  *check({ reference: { path, userPoolId, identityPoolId }, region }) {
    if (region === undefined) return;
    const regions = [
      {
        property: 'userPoolId',
        id: userPoolId,
        of: userPoolId?.includes('_') ? regionOfUserPool(userPoolId) : undefined,
      },
      {
        property: 'identityPoolId',
        id: identityPoolId,
        of: identityPoolId?.includes(':') ? identityPoolId.split(':')[0] : undefined,
      },
    ];
    for (const { property, id, of } of regions) {
      if (of === undefined || of === region) continue;
      yield {
        resource: { type: 'file', id: path, path },
        property: [property],
        message: l10n.t(
          '{0} is in {1}, but the backend is deployed to {2}: referenceAuth refuses it.',
          id ?? '',
          of,
          region,
        ),
      };
    }
  },
});
