import * as l10n from '@vscode/l10n';
import { roleNameOf } from '../../model/roleNameOf';
import { teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import type { TrackedValues } from '../../model/trackedEnvironment';
import { textAt } from '../../project/jsonValue';
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
    for (const { sharing, roles } of sharedRoles(environments)) {
      const last = sharing.at(-1);
      const [first] = roles;
      if (!last || !first) continue;
      const names = sharing.map(({ name }) => name).join('", "');
      const roleNames = roles.map(({ arn }) => roleNameOf(arn) ?? arn).join('", "');
      yield {
        resource: { type: 'environment', id: last.envName, path: teamProviderInfoPath },
        value: first.arn,
        property: [last.envName, 'categories', 'auth', last.resourceName ?? '', first.key],
        message:
          roles.length === 1
            ? l10n.t(
                'The environments "{0}" share the role "{1}": CloudFormation refuses their policies on it.',
                names,
                roleNames,
              )
            : l10n.t(
                'The environments "{0}" share the roles "{1}": CloudFormation refuses their policies on them.',
                names,
                roleNames,
              ),
        fixes: newIdentityPool(project.projectName, last),
      };
    }
  },
});

interface SharedRoles {
  readonly sharing: readonly TrackedValues[];
  readonly roles: readonly { readonly key: string; readonly arn: string }[];
}

/** Which environments share roles: those that share both of an identity pool share them for one reason. */
function sharedRoles(environments: readonly TrackedValues[]): SharedRoles[] {
  const users = new Map<string, { readonly key: string; readonly sharing: readonly TrackedValues[] }>();
  for (const environment of environments) {
    for (const key of ['authRoleArn', 'unauthRoleArn']) {
      const arn = textAt(environment.values, key);
      const known = arn === undefined ? undefined : users.get(arn);
      if (arn !== undefined && !known?.sharing.includes(environment))
        users.set(arn, { key: known?.key ?? key, sharing: [...(known?.sharing ?? []), environment] });
    }
  }
  const groups = new Map<string, SharedRoles>();
  for (const [arn, { key, sharing }] of users) {
    if (sharing.length < 2) continue;
    const names = JSON.stringify(sharing.map(({ name }) => name));
    groups.set(names, { sharing, roles: [...(groups.get(names)?.roles ?? []), { key, arn }] });
  }
  return [...groups.values()];
}

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
