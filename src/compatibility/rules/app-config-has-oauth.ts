import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { appConfigs } from '../appConfigs';
import { recordedValues } from '../importedEnvironments';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The import knows the hosted UI; an app whose configuration does not cannot send anybody there. */
export const rule = defineRule({
  id: 'app-config-has-oauth',
  aliases: [],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning', runtime: 'warning' },
  blocks: [],
  title: () => l10n.t("The app's configuration has the hosted UI settings of the import"),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ project, auth }) {
    if (textAt(auth.output, 'HostedUIDomain') === undefined) return;
    if (textAt(auth.output, 'OAuthMetadata') === undefined) return;
    const values = recordedValues(project, auth.resourceName);
    for (const { path, userPoolId, domain } of appConfigs(project)) {
      // Of another pool everything is another: that is another finding.
      if (domain !== undefined || userPoolId === undefined || userPoolId !== textAt(values, 'userPoolId'))
        continue;
      yield {
        resource: { ...projectRef(project), path },
        value: userPoolId,
        message: l10n.t(
          '"{0}" has no OAuth settings, but the import has: the hosted UI cannot be opened.',
          path,
        ),
        fixes: [{ kind: 'writeLibraryConfig', title: l10n.t('Add the OAuth settings of the import') }],
      };
    }
  },
});
