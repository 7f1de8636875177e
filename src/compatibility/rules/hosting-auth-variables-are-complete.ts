import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { neededVariables, setVariables } from '../hostingVariables';
import { recordedValues } from '../importedEnvironments';
import { branchRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The CLI takes all ids of an import or none: as soon as one is given, the others must be too. */
export const rule = defineRule({
  id: 'hosting-auth-variables-are-complete',
  aliases: ['CI-PARTIAL'],
  judges: 'hosting',
  reads: [],
  severity: { ci: 'error' },
  blocks: [],
  title: () => l10n.t('An Amplify branch with one of the variables of an import has all of them'),
  source: 'https://docs.aws.amazon.com/amplify/latest/userguide/environment-variables.html',

  *check({ project, auth, branch }) {
    const hasIdentityPool =
      textAt(recordedValues(project, auth.resourceName), 'identityPoolId') !== undefined;
    const needed = neededVariables(hasIdentityPool);
    const missing = needed.filter((name) => !branch.environmentVariables[name]);
    if (missing.length === 0 || missing.length === needed.length) return;
    yield {
      resource: branchRef(branch),
      property: ['environmentVariables'],
      message: l10n.t(
        'Branch "{0}" of app "{1}" lacks {2}: the build stops, because the other ids are given.',
        branch.branchName,
        branch.appName,
        missing.join(', '),
      ),
      fixes: [setVariables(project, branch)],
    };
  },
});
