import * as l10n from '@vscode/l10n';
import { createIdentityPool } from '../identityPoolRepairs';
import { importedEnvironments } from '../importedEnvironments';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/**
 * Amplify attaches policies to an identity pool's roles under the same names in every environment. Two environments
 * with one identity pool overwrite each other's, and CloudFormation has refused that since January 2026.
 */
export const rule = defineRule({
  id: 'identity-pool-is-not-shared',
  aliases: ['K11', 'IP-SHARED'],
  judges: 'environment',
  reads: [],
  severity: { gen1: 'warning', gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('No other environment of the project uses the identity pool'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/14961',

  *check({ project, selection: { userPool, webClient, nativeClient, identityPool } }) {
    if (!identityPool) return;
    const others = importedEnvironments(project)
      .filter(
        ({ envName, values }) =>
          envName !== project.envName && values.identityPoolId === identityPool.IdentityPoolId,
      )
      .map(({ envName }) => envName);
    if (others.length === 0) return;
    yield {
      resource: identityPoolRef(identityPool),
      message: l10n.t(
        'The environments "{0}" and "{1}" would fight over the policies of the roles of "{2}".',
        project.envName,
        others.join('", "'),
        identityPool.IdentityPoolName,
      ),
      fixes: [
        createIdentityPool(userPool, [webClient, nativeClient], `${project.projectName}-${project.envName}`),
      ],
    };
  },
});
