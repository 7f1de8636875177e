import * as l10n from '@vscode/l10n';
import { teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import { defineRule } from '../rule';

/** An environment cloned in Amplify Studio, or added without a person, brings the backend but not its import. */
export const rule = defineRule({
  id: 'environments-all-import',
  aliases: [],
  judges: 'environments',
  reads: [],
  severity: { gen1: 'warning', ci: 'error' },
  blocks: [],
  title: () => l10n.t('Every environment of a project with imported auth imports'),
  source: 'https://docs.amplify.aws/gen1/react/tools/cli/teams/',

  *check({ environments }) {
    const importing = environments.filter(({ resourceName }) => resourceName !== undefined);
    if (importing.length === 0) return;
    for (const { name, envName, resourceName } of environments) {
      if (resourceName !== undefined) continue;
      yield {
        resource: { type: 'environment', id: envName, path: teamProviderInfoPath },
        property: [envName],
        message: l10n.t(
          'Environment "{0}" imports nothing, unlike "{1}": a cloned or new environment has to import by itself.',
          name,
          importing.map((one) => one.name).join('", "'),
        ),
      };
    }
  },
});
