import * as l10n from '@vscode/l10n';
import { amplifyMetaPath } from '../../project/gen1/gen1Paths';
import { isIgnored } from '../../project/gitignore';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The native client's secret stands in amplify-meta.json in clear text; in version control everybody has it. */
export const rule = defineRule({
  id: 'secrets-are-not-tracked',
  aliases: ['WS-SECRET-TRACKED'],
  judges: 'existingImport',
  reads: [],
  severity: { gen1: 'warning' },
  blocks: [],
  title: () => l10n.t('Files with a client secret are not in version control'),
  source: 'https://docs.amplify.aws/gen1/react/tools/cli/reference/files/',

  *check({ project, auth, trackedFiles }) {
    const secretPaths = [...project.files]
      .filter(([, text]) => /"AppClientSecret"\s*:\s*"[^"]/.test(text))
      .map(([path]) => path);
    if (auth.output.AppClientSecret !== undefined && !secretPaths.includes(amplifyMetaPath))
      secretPaths.push(amplifyMetaPath);
    const ignored = project.files.get('.gitignore');
    for (const path of secretPaths) {
      const isTracked = trackedFiles
        ? trackedFiles.includes(path)
        : ignored !== undefined && !isIgnored(ignored, path);
      if (!isTracked) continue;
      yield {
        resource: { ...projectRef(project), path },
        message: trackedFiles
          ? l10n.t('"{0}" holds a client secret and is in version control.', path)
          : l10n.t('"{0}" holds a client secret and .gitignore does not name it.', path),
      };
    }
  },
});
