import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { neededVariables, setVariables } from '../hostingVariables';
import { recordedValues } from '../importedEnvironments';
import { branchRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** A build without a person gets the ids of the import from the branch's environment variables. */
export const rule = defineRule({
  id: 'hosting-has-auth-variables',
  aliases: ['CI-ENVVARS'],
  judges: 'hosting',
  reads: [],
  severity: { ci: 'error' },
  blocks: [],
  title: () => l10n.t('The Amplify branch has the variables that an imported auth needs'),
  source: 'https://docs.aws.amazon.com/amplify/latest/userguide/environment-variables.html',

  *check({ project, auth, branch }) {
    const hasIdentityPool =
      textAt(recordedValues(project, auth.resourceName), 'identityPoolId') !== undefined;
    const needed = neededVariables(hasIdentityPool);
    if (needed.some((name) => branch.environmentVariables[name])) return;
    yield {
      resource: branchRef(branch),
      property: ['environmentVariables'],
      message: l10n.t(
        'Branch "{0}" of app "{1}" has none of {2}: its build cannot tell which pool to import.',
        branch.branchName,
        branch.appName,
        needed.join(', '),
      ),
      fixes: [setVariables(project, branch)],
    };
  },
});
