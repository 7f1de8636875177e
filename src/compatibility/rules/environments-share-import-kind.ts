import * as l10n from '@vscode/l10n';
import { teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import { textAt } from '../../project/jsonValue';
import { importedEnvironments } from '../importedEnvironments';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** Whether an identity pool belongs to the import is written once for the whole project, not per environment. */
export const rule = defineRule({
  id: 'environments-share-import-kind',
  aliases: ['WS-ENV-KIND-FIXED'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'info' },
  blocks: [],
  title: () => l10n.t('Either all environments import an identity pool, or none does'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ project, auth: { resourceName } }) {
    const environments = importedEnvironments(project).filter((one) => one.resourceName === resourceName);
    const [withPool, without] = [true, false].map((has) =>
      environments
        .filter(({ values }) => (textAt(values, 'identityPoolId') !== undefined) === has)
        .map(({ envName }) => envName),
    );
    if (!withPool?.length || !without?.length) return;
    yield {
      resource: { ...projectRef(project), path: teamProviderInfoPath },
      message: l10n.t(
        '"{0}" have an identity pool, "{1}" have none: an import is of one kind in all environments.',
        withPool.join('", "'),
        without.join('", "'),
      ),
    };
  },
});
