import * as l10n from '@vscode/l10n';
import { regionOfId } from '../../project/references/idPatterns';
import { problemAt, replace, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** The libraries for iOS, Android and Flutter send requests to the Region that is written, whatever the ids begin with. */
export const rule = defineRule({
  id: 'file-region-matches-ids',
  aliases: [],
  judges: 'file',
  reads: [],
  severity: { runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The Region in a project file is the one its pools are in'),
  source: 'https://docs.amplify.aws/gen1/react/tools/libraries/configure-categories/',

  *check({ section }) {
    // Those of the backend say where the stack is: a pool elsewhere is another finding.
    if (!['awsExports', 'nativeConfig', 'amplifyOutputs'].includes(section.format)) return;
    const ids = valuesOf(section, 'userPoolId', 'identityPoolId');
    const regions = new Set(ids.flatMap(({ value }) => regionOfId(value) ?? []));
    const [region] = regions;
    if (region === undefined || regions.size > 1) return;
    for (const written of valuesOf(section, 'region')) {
      if (written.regionOf !== 'pools' || written.value === region) continue;
      yield {
        ...problemAt(
          section,
          written,
          l10n.t('{0} is {1}, but the ids are of {2}.', written.key, written.value, region),
          [replace(section, written, region, l10n.t('Use "{0}"', region))],
        ),
        // Amplify for JavaScript 6 takes the Region from the ids.
        ...(section.format === 'awsExports' && { severity: 'warning' as const }),
      };
    }
  },
});
