import * as l10n from '@vscode/l10n';
import { partitionOf } from '../../model/regions';
import { regionOfUserPool } from '../regionOfUserPool';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/**
 * What `referenceAuth` deploys may read identity pools by an ARN that begins with `arn:aws:`, whatever the partition;
 * in GovCloud, China and the others it is denied.
 */
export const rule = defineRule({
  id: 'gen2-partition-is-commercial',
  aliases: [],
  judges: 'selection',
  reads: [],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title: () => l10n.t('The user pool is in a commercial Region'),
  source:
    'https://github.com/aws-amplify/amplify-backend/blob/main/packages/backend-auth/src/reference_construct.ts',

  *check({ selection: { userPool } }) {
    const region = regionOfUserPool(userPool.Id);
    const { id } = partitionOf(region);
    if (id === 'aws') return;
    yield {
      resource: userPoolRef(userPool),
      message: l10n.t(
        'User pool "{0}" is in {1}, which is in the partition "{2}": referenceAuth works in "aws" only.',
        userPool.Name,
        region,
        id,
      ),
    };
  },
});
