import * as l10n from '@vscode/l10n';
import { withoutLineComments } from '../buildCommands';
import { defineRule } from '../rule';

/** A backend in code is deployed by one command, which needs the branch and the app; those of Gen 1 know nothing of it. */
export const rule = defineRule({
  id: 'gen2-build-runs-pipeline-deploy',
  aliases: [],
  judges: 'backend',
  reads: [],
  severity: { gen2: 'error', ci: 'error' },
  blocks: [],
  title: () => l10n.t('A build of a Gen 2 project deploys it with "ampx pipeline-deploy"'),
  source: 'https://docs.amplify.aws/react/deploy-and-host/fullstack-branching/custom-pipelines/',

  *check({ backend: { builds = {} } }) {
    for (const [path, text] of Object.entries(builds)) {
      const resource = { type: 'file', id: path, path } as const;
      const commands = withoutLineComments(text);
      const ofGen1 = /\bamplifyPush\b|\bamplify[ \t]+(?:push|init|pull|env|publish)\b/.exec(commands)?.[0];
      if (ofGen1 !== undefined) {
        yield {
          resource,
          value: ofGen1,
          message: l10n.t('"{0}" runs "{1}", a command of Gen 1: the backend is not deployed.', path, ofGen1),
        };
      }
      const sandbox = /\bampx[ \t]+sandbox\b(?![ \t]+(?:delete|secret))/.exec(commands)?.[0];
      if (sandbox !== undefined) {
        yield {
          resource,
          value: sandbox,
          message: l10n.t('"{0}" runs a sandbox, which is for one person and does not end.', path),
        };
      }
      for (const [command] of commands
        .replace(/\\\r?\n[ \t]*/g, ' ')
        .matchAll(/\bampx[ \t]+pipeline-deploy\b.*/g)) {
        const missing = ['--branch', '--app-id'].filter((option) => !command.includes(option));
        if (missing.length === 0) continue;
        yield {
          resource,
          value: 'ampx pipeline-deploy',
          message: l10n.t('"{0}" runs "ampx pipeline-deploy" without {1}.', path, missing.join(', ')),
        };
      }
    }
  },
});
