import * as l10n from '@vscode/l10n';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The Amplify CLI names the auth resource after the project: with anything but letters and digits there, it gets a `_`. */
export const rule = defineRule({
  id: 'project-name-has-no-underscore',
  aliases: ['K1'],
  judges: 'project',
  reads: [],
  severity: { gen1: 'info' },
  blocks: [],
  title: () => l10n.t('The project name has letters and digits only'),
  source: 'https://docs.amplify.aws/gen1/react/tools/cli/start/set-up-cli/',

  *check({ project }) {
    if (/^[A-Za-z0-9]+$/.test(project.projectName)) return;
    yield {
      resource: { ...projectRef(project), path: 'amplify/.config/project-config.json' },
      property: ['projectName'],
      message: l10n.t(
        'The Amplify CLI would name the import after the project "{0}" and not find it again. It needs another name here.',
        project.projectName,
      ),
    };
  },
});
