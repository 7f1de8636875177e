import * as l10n from '@vscode/l10n';
import { functionNeeds } from '../../project/gen1/functionAccess/functionUse';
import { defineRule } from '../rule';

/** A function calls Cognito with the role of its template, which may do nothing with the imported pool until it is granted. */
export const rule = defineRule({
  id: 'functions-have-auth-access',
  aliases: [],
  judges: 'existingImport',
  reads: [],
  severity: { runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('Functions that call Cognito may do what they call'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/functions/configure-options/',

  *check({ project, auth: { resourceName } }) {
    for (const { functionName, path, operations, granted } of functionNeeds(project.files, resourceName)) {
      const missing = operations.filter((operation) => !granted.includes(operation));
      yield {
        resource: { type: 'function', id: functionName, path },
        message: l10n.t(
          'Function "{0}" calls Cognito, but may not {1} in the imported user pool.',
          functionName,
          missing.join(', '),
        ),
        fixes: [
          {
            kind: 'grantFunctionAccess',
            title: l10n.t('Give function "{0}" access: {1}', functionName, missing.join(', ')),
            resourceName,
            functionName,
            operations: [...granted, ...missing],
          },
        ],
      };
    }
  },
});
