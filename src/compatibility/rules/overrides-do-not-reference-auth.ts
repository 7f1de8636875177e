import * as l10n from '@vscode/l10n';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** An imported resource has no stack: nothing can be taken from it with Ref or GetAtt. */
export const rule = defineRule({
  id: 'overrides-do-not-reference-auth',
  aliases: ['R8', 'WS-OVERRIDE-GETATT'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'error', ci: 'error' },
  blocks: [],
  title: () => l10n.t('Overrides and custom resources take no output of the imported auth'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/12472',

  *check({ project, auth: { resourceName } }) {
    const use = new RegExp(`(?:GetAtt|getAtt|Ref|ref)\\b[^;]{0,80}['"\`]auth${resourceName}['"\`.]`);
    for (const [path, text] of project.files) {
      if (!/^amplify\/backend\/.*(override|cdk-stack)\.ts$/.test(path) || !use.test(text)) continue;
      yield {
        resource: { ...projectRef(project), path },
        message: l10n.t(
          '"{0}" takes an output of "{1}", but an imported resource has no stack to take it from.',
          path,
          `auth${resourceName}`,
        ),
      };
    }
  },
});
