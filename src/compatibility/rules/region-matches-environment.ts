import * as l10n from '@vscode/l10n';
import { identityPoolRef, userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/**
 * Amplify writes the environment's Region beside the ids and the app asks that Region: a pool of another Region is not
 * found there.
 */
export const rule = defineRule({
  id: 'region-matches-environment',
  aliases: ['V10', 'R9', 'UP-REGION'],
  judges: 'environment',
  reads: [],
  severity: { gen1: 'error', gen2: 'error', ci: 'error' },
  blocks: ['gen1'],
  title: () => l10n.t("The user pool and the identity pool are in the environment's Region"),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/10495',

  *check({ project: { region, envName }, selection: { userPool, identityPool } }) {
    const resources = [userPoolRef(userPool), ...(identityPool ? [identityPoolRef(identityPool)] : [])];
    for (const resource of resources) {
      if (resource.region === region) continue;
      yield {
        resource,
        message: l10n.t(
          '"{0}" is in {1}, the environment "{2}" in {3}: Amplify cannot import across Regions.',
          resource.name ?? resource.id,
          resource.region ?? '',
          envName,
          region,
        ),
      };
    }
  },
});
