import * as l10n from '@vscode/l10n';
import { withoutLineComments } from '../buildCommands';
import { deployInstead, deployOptions, tellDeployment } from '../buildFixes';
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
    for (const [path, withMark] of Object.entries(builds)) {
      const resource = { type: 'file', id: path, path } as const;
      const text = withoutLineComments(withMark.replace(/^\uFEFF/, ''));
      const at = ({ 0: command, index: offset }: RegExpExecArray) => ({ path, text, offset, command });
      const ofGen1 =
        /\bamplifyPush\b(?:[ \t]+--simple\b)?|\bamplify[ \t]+(?:push\b(?:[ \t]+(?:--yes|-y)\b)?|(?:init|pull|env|publish)\b)/.exec(
          text,
        );
      if (ofGen1) {
        const value = ofGen1[0].replace(/[ \t]+-.*$/, '');
        yield {
          resource,
          value,
          span: { offset: ofGen1.index, length: value.length },
          message: l10n.t('"{0}" runs "{1}", a command of Gen 1: the backend is not deployed.', path, value),
          fixes: /push/i.test(value) ? deployInstead(at(ofGen1), 'npx ampx pipeline-deploy') : [],
        };
      }
      const sandbox = /\bampx[ \t]+sandbox\b(?![ \t]+(?:delete|secret))/.exec(text);
      if (sandbox) {
        yield {
          resource,
          ...spanOf(sandbox),
          message: l10n.t('"{0}" runs a sandbox, which is for one person and does not end.', path),
          fixes: deployInstead(at(sandbox), 'ampx pipeline-deploy'),
        };
      }
      for (const found of text.matchAll(/\bampx[ \t]+pipeline-deploy\b(?=((?:\\\r?\n|.)*))/g)) {
        const missing = deployOptions.filter((option) => !found[1]?.includes(option));
        if (missing.length === 0) continue;
        yield {
          resource,
          ...spanOf(found),
          message: l10n.t('"{0}" runs "ampx pipeline-deploy" without {1}.', path, missing.join(', ')),
          fixes: tellDeployment(at(found), missing),
        };
      }
    }
  },
});

const spanOf = ({ 0: value, index: offset }: RegExpExecArray) => ({
  value,
  span: { offset, length: value.length },
});
