import * as l10n from '@vscode/l10n';
import { parametersPath, teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import { textAt } from '../../project/jsonValue';
import { importedEnvironments } from '../importedEnvironments';
import { projectJson } from '../projectJson';
import { projectRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** An import that brings the other kind rewrites what the other environments share: they would take auth for their own. */
export const rule = defineRule({
  id: 'import-kind-fits-environments',
  aliases: [],
  judges: 'environment',
  reads: [],
  severity: { gen1: 'error', ci: 'error' },
  blocks: ['gen1'],
  title: () => l10n.t('The import has an identity pool if, and only if, the other environments import one'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ project, selection: { authSelections } }) {
    const hasIdentityPool = authSelections === 'identityPoolAndUserPool';
    const changesKind = (resourceName: string) =>
      textAt(projectJson(project, parametersPath(resourceName)), 'authSelections') !== authSelections;
    const others = importedEnvironments(project).filter(
      ({ envName, resourceName, values }) =>
        envName !== project.envName &&
        textAt(values, 'userPoolId') !== undefined &&
        (textAt(values, 'identityPoolId') !== undefined) !== hasIdentityPool &&
        changesKind(resourceName),
    );
    if (others.length === 0) return;
    const names = [...new Set(others.map(({ envName }) => envName))].join('", "');
    yield {
      resource: { ...projectRef(project), path: teamProviderInfoPath },
      message: hasIdentityPool
        ? l10n.t(
            'The environments "{0}" import no identity pool, and all share one kind of import. Leave the identity pool out, or unlink and import in every environment.',
            names,
          )
        : l10n.t(
            'The environments "{0}" import an identity pool, and all share one kind of import. Name one here too, or unlink and import in every environment.',
            names,
          ),
    };
  },
});
