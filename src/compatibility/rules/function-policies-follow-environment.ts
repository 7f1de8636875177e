import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { functionTemplates } from '../functionTemplates';
import { importedEnvironments, recordedValues } from '../importedEnvironments';
import type { ProjectFiles } from '../../model/amplifyProject';
import { readFunctionAccess } from '../../project/gen1/functionAccess/planFunctionAccess';
import { defineRule, type Fix } from '../rule';

/** The CLI writes the pool's id itself into a function's policy; in an environment with another pool it is the wrong one. */
export const rule = defineRule({
  id: 'function-policies-follow-environment',
  aliases: ['K8'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('Policies of functions name no user pool by its id'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/8533',

  *check({ project, auth: { resourceName } }) {
    const ids = importedEnvironments(project).flatMap(({ values }) => textAt(values, 'userPoolId') ?? []);
    const own = textAt(recordedValues(project, resourceName), 'userPoolId');
    for (const { functionName, path, text } of functionTemplates(project, resourceName)) {
      const [named] = /[a-z]{2}(?:-[a-z]+)+-\d_[A-Za-z0-9]+/.exec(text) ?? [];
      if (named === undefined || own === undefined) continue;
      if (named === own && ids.every((id) => id === own)) continue;
      yield {
        resource: { type: 'function', id: functionName, path },
        value: named,
        message:
          named === own
            ? l10n.t(
                'The policy of function "{0}" names user pool {1}, which is not that of every environment.',
                functionName,
                named,
              )
            : l10n.t(
                'The policy of function "{0}" names user pool {1}, but this environment uses {2}.',
                functionName,
                named,
                own,
              ),
        fixes: followEnvironment(project.files, resourceName, functionName),
      };
    }
  },
});

/** Granting what is granted already writes the policy anew, with the parameter in place of the id. */
function followEnvironment(files: ProjectFiles, resourceName: string, functionName: string): Fix[] {
  const granted = readFunctionAccess(files, resourceName).find((one) => one.functionName === functionName);
  if (!granted || granted.operations.length === 0) return [];
  const title = l10n.t('Let the policy of function "{0}" follow the environment', functionName);
  return [{ kind: 'grantFunctionAccess', title, resourceName, functionName, operations: granted.operations }];
}
