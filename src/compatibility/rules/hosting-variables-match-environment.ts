import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { hostingVariables, setVariables } from '../hostingVariables';
import { recordedValues } from '../importedEnvironments';
import { branchRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The build imports what the variables say, whatever the project's files record for the environment. */
export const rule = defineRule({
  id: 'hosting-variables-match-environment',
  aliases: ['CI-ENVVARS-MISMATCH'],
  judges: 'hosting',
  reads: [],
  severity: { ci: 'error' },
  blocks: [],
  title: () => l10n.t('The variables of the Amplify branch name the pool of its environment'),
  source: 'https://docs.aws.amazon.com/amplify/latest/userguide/environment-variables.html',

  *check({ project, auth, branch }) {
    const values = recordedValues(project, auth.resourceName);
    for (const [key, name] of Object.entries(hostingVariables)) {
      const [given, recorded] = [branch.environmentVariables[name], textAt(values, key)];
      if (!given || recorded === undefined || given === recorded) continue;
      yield {
        resource: branchRef(branch),
        property: ['environmentVariables', name],
        message: l10n.t(
          'Branch "{0}" builds with {1} = {2}, but environment "{3}" records {4}.',
          branch.branchName,
          name,
          given,
          project.envName,
          recorded,
        ),
        fixes: [setVariables(project, branch)],
      };
    }
  },
});
