import * as l10n from '@vscode/l10n';
import { teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import type { TrackedValues } from '../../model/trackedEnvironment';
import { textAt } from '../../project/jsonValue';
import { roleNameOf } from '../roleNameOf';
import { defineRule, type Fix } from '../rule';

/**
 * Amplify attaches policies to the roles of an imported identity pool, in every environment under the same names. Two
 * environments with one role used to overwrite each other's; CloudFormation has refused that since January 30, 2026.
 */
export const rule = defineRule({
  id: 'environments-use-own-roles',
  aliases: [],
  judges: 'environments',
  reads: [],
  severity: { gen1: 'error', ci: 'error' },
  blocks: [],
  title: () => l10n.t('Each environment has identity pool roles of its own'),
  source: 'https://github.com/aws-amplify/amplify-cli/issues/14961',

  *check({ project, environments }) {
    const users = new Map<string, typeof environments>();
    for (const environment of environments) {
      for (const key of ['authRoleArn', 'unauthRoleArn']) {
        const arn = textAt(environment.values, key);
        const known = arn === undefined ? [] : (users.get(arn) ?? []);
        if (arn !== undefined && !known.includes(environment)) users.set(arn, [...known, environment]);
      }
    }
    for (const [arn, sharing] of users) {
      const last = sharing.at(-1);
      if (!last || sharing.length < 2) continue;
      yield {
        resource: { type: 'environment', id: last.envName, path: teamProviderInfoPath },
        value: arn,
        property: [last.envName, 'categories', 'auth', last.resourceName ?? '', 'authRoleArn'],
        message: l10n.t(
          'The environments "{0}" share the role "{1}": CloudFormation refuses their policies on it.',
          sharing.map(({ name }) => name).join('", "'),
          roleNameOf(arn) ?? arn,
        ),
        fixes: newIdentityPool(project.projectName, last),
      };
    }
  },
});

function newIdentityPool(projectName: string, { name, envName, recorded }: TrackedValues): Fix[] {
  const clientIds = [...new Set([recorded.webClientId, recorded.nativeClientId])].filter(
    (id) => id !== undefined,
  );
  const { userPoolId } = recorded;
  if (userPoolId === undefined) return [];
  const own = `${projectName}_${envName}`;
  return [
    {
      kind: 'repair',
      userPoolId,
      title: l10n.t('Make an identity pool with its own roles for "{0}"', name),
      importsInto: envName,
      recipes: [
        {
          recipe: 'createIdentityPool',
          identityPoolName: own,
          clientIds,
          authRoleName: `${own}_auth`,
          unauthRoleName: `${own}_unauth`,
        },
      ],
    },
  ];
}
