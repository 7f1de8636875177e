import * as l10n from '@vscode/l10n';
import { problemAt, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** A build hands these ids to the Amplify CLI, which then makes an environment of a pool that nobody else uses. */
export const rule = defineRule({
  id: 'build-names-imported-pools',
  aliases: [],
  judges: 'file',
  reads: [],
  severity: { ci: 'warning', runtime: 'warning' },
  blocks: [],
  title: () =>
    l10n.t('Build settings, workflows and .env files name pools that an environment of the project imports'),
  source: 'https://docs.aws.amazon.com/amplify/latest/userguide/environment-variables.html',

  *check({ section, environments = [] }) {
    if ((section.format !== 'buildSettings' && section.format !== 'dotenv') || environments.length === 0)
      return;
    const known = new Set(environments.flatMap(({ ids }) => ids));
    for (const reference of valuesOf(section, 'userPoolId', 'userPoolClientId', 'identityPoolId')) {
      if (known.has(reference.value)) continue;
      yield problemAt(
        section,
        reference,
        l10n.t('No environment of the project imports {0}.', reference.value),
      );
    }
  },
});
