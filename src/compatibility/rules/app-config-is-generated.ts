import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { appConfigs } from '../appConfigs';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The next push writes the configuration anew: what was changed in it by hand is gone then. */
export const rule = defineRule({
  id: 'app-config-is-generated',
  aliases: ['WS-EXPORTS-EDITED'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t("The app's configuration has the hosted UI domain that Amplify writes"),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/2448',

  *check({ project, auth }) {
    const prefix = textAt(auth.output, 'HostedUIDomain');
    if (prefix === undefined) return;
    const generated = `${prefix}.auth.${project.region}.amazoncognito.com`;
    for (const { path, domain } of appConfigs(project)) {
      if (domain === undefined || domain === generated) continue;
      yield {
        resource: { ...projectRef(project), path },
        property: ['oauth', 'domain'],
        value: domain,
        message: l10n.t(
          '"{0}" has the domain {1}; the next push writes {2} there. Keep your own in a file of yours.',
          path,
          domain,
          generated,
        ),
      };
    }
  },
});
