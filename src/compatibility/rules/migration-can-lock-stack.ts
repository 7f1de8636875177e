import * as l10n from '@vscode/l10n';
import { amplifyMetaPath } from '../../project/gen1/gen1Paths';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The CLI's own way from Gen 1 to Gen 2 looks for the stack of the auth resource, which an import does not have. */
export const rule = defineRule({
  id: 'migration-can-lock-stack',
  aliases: ['WS-GEN2-LOCK'],
  judges: 'existingImport',
  reads: [],
  severity: { gen2: 'info' },
  blocks: [],
  title: () => l10n.t("The project can be moved to Gen 2 with the Amplify CLI's own commands"),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/14984',

  *check({ project, auth: { resourceName } }) {
    yield {
      resource: { ...projectRef(project), path: amplifyMetaPath },
      property: ['auth', resourceName],
      message: l10n.t(
        '"amplify gen2-migration lock" fails for imported auth: refer to the same pools with referenceAuth instead.',
      ),
    };
  },
});
