import * as l10n from '@vscode/l10n';
import { backendConfigPath } from '../../project/gen1/gen1Paths';
import { functionTemplates } from '../functionTemplates';
import type { ResourceRef } from '../rule';
import { defineRule } from '../rule';

/** A push hands the pool's id to a function as a parameter, which the function's template must declare and depend on. */
export const rule = defineRule({
  id: 'functions-declare-auth-parameter',
  aliases: ['WS-FUNC-PARAM'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'error', ci: 'error' },
  blocks: [],
  title: () => l10n.t('Functions that use the imported user pool declare its parameter'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/8533',

  *check({ project, auth: { resourceName } }) {
    const parameter = `auth${resourceName}UserPoolId`;
    for (const { functionName, path, text, parameters, dependsOnAuth } of functionTemplates(
      project,
      resourceName,
    )) {
      if (!text.includes(parameter)) continue;
      const resource: ResourceRef = { type: 'function', id: functionName, path };
      const isReferred = new RegExp(`"Ref"\\s*:\\s*"${parameter}"|\\$\\{${parameter}\\}`).test(text);
      if (isReferred && !Object.hasOwn(parameters, parameter)) {
        yield {
          resource,
          property: ['Parameters'],
          message: l10n.t(
            'The template of function "{0}" uses {1} without declaring it.',
            functionName,
            parameter,
          ),
        };
      } else if (
        !isReferred &&
        new RegExp(`userpool/[^"]*${parameter}|"userpool/"\\s*,\\s*"${parameter}"`).test(text)
      ) {
        yield {
          resource,
          message: l10n.t(
            'The template of function "{0}" has the name {1} where the id of the user pool belongs.',
            functionName,
            parameter,
          ),
        };
      } else if (!dependsOnAuth) {
        yield {
          resource: { ...resource, path: backendConfigPath },
          property: ['function', functionName, 'dependsOn'],
          message: l10n.t(
            'Function "{0}" uses the imported user pool but does not depend on it in backend-config.json: a push leaves {1} empty.',
            functionName,
            parameter,
          ),
        };
      }
    }
  },
});
