import * as l10n from '@vscode/l10n';
import { textAt } from '../../project/jsonValue';
import { buildCommands, idsNamedIn } from '../buildCommands';
import { handOverIds } from '../buildFixes';
import { recordedValues } from '../importedEnvironments';
import { prepareBuild } from '../prepareBuild';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** A build script from before imported auth starts the CLI without the ids that it then asks for. */
export const rule = defineRule({
  id: 'build-passes-auth-parameters',
  aliases: ['CI-OLD-SCRIPT'],
  judges: 'existingImport',
  reads: [],
  severity: { ci: 'warning' },
  blocks: [],
  title: () => l10n.t('The build script hands the ids of the import to the Amplify CLI'),
  source: 'https://github.com/aws-amplify/amplify-hosting/issues/1271',

  *check({ project, auth }) {
    const hasIdentityPool =
      textAt(recordedValues(project, auth.resourceName), 'identityPoolId') !== undefined;
    for (const build of buildCommands(project)) {
      const { path, text, calledBy, start } = build;
      if (idsNamedIn(text).includes('userPoolId')) continue;
      yield {
        resource: { ...projectRef(project), path },
        span: start,
        fixes: [...handOverIds(build, hasIdentityPool), prepareBuild(project.envName)],
        message: calledBy
          ? l10n.t(
              '"{0}", which "{1}" calls, does not hand the ids of the imported auth to the Amplify CLI.',
              path,
              calledBy,
            )
          : l10n.t('"{0}" starts the Amplify CLI without the ids of the imported auth.', path),
      };
    }
  },
});
