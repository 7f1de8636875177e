import * as l10n from '@vscode/l10n';
import { amplifyMetaPath } from '../../project/gen1/gen1Paths';
import { membersAt, textAt, valueAt } from '../../project/jsonValue';
import { recordedValues } from '../importedEnvironments';
import { projectJson } from '../projectJson';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** A push attaches the permissions of REST APIs to the roles that Amplify made, not to those of the imported identity pool. */
export const rule = defineRule({
  id: 'rest-apis-allow-imported-roles',
  aliases: ['K6'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t('No REST API relies on the roles of an imported identity pool'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/6342',

  *check({ project, auth }) {
    if (textAt(recordedValues(project, auth.resourceName), 'identityPoolId') === undefined) return;
    for (const [name, api] of membersAt(projectJson(project, amplifyMetaPath), 'api')) {
      if (valueAt(api, 'service') !== 'API Gateway') continue;
      yield {
        resource: { ...projectRef(project), path: amplifyMetaPath },
        property: ['api', name],
        message: l10n.t(
          'Amplify allows the calls of REST API "{0}" to its own roles: add the permission to the imported roles by hand.',
          name,
        ),
      };
    }
  },
});
