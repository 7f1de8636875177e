import * as l10n from '@vscode/l10n';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/**
 * The Amplify CLI stores parameters under `AMPLIFY_<category>_<resource>_<parameter>` and splits that at every `_`:
 * what belongs to a resource with one in its name is later found under half of it, and the import is not seen any more.
 */
export const rule = defineRule({
  id: 'resource-name-has-no-underscore',
  aliases: ['K1'],
  judges: 'project',
  reads: [],
  severity: { gen1: 'error' },
  blocks: ['gen1'],
  title: () => l10n.t('The name of the auth resource has no underscore'),
  source: 'https://docs.amplify.aws/gen1/react/tools/cli/teams/override/',

  *check({ project, resourceName }) {
    if (!resourceName.includes('_')) return;

    const better = resourceName.replaceAll('_', '');
    yield {
      resource: projectRef(project),
      message: l10n.t(
        'A push would lose the import: the Amplify CLI does not find the parameters of a resource named "{0}" again.',
        resourceName,
      ),
      fixes:
        better === ''
          ? []
          : [{ kind: 'renameResource', title: l10n.t('Name it "{0}"', better), resourceName: better }],
    };
  },
});
