import * as l10n from '@vscode/l10n';
import type { IdentityPool } from '../../model/authSnapshot';
import { teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import { findLoginProviders } from '../../project/gen1/loginProviders';
import { textAt } from '../../project/jsonValue';
import { defineRule, type Fix, type Problem } from '../rule';

/** What an environment records of its import is a copy; a push hands out what it says, not what Cognito has now. */
export const rule = defineRule({
  id: 'environment-matches-cognito',
  aliases: [],
  judges: 'trackedEnvironment',
  reads: ['userPool', 'userPoolClients', 'identityPools'],
  severity: { gen1: 'error', ci: 'error' },
  blocks: [],
  title: () => l10n.t('What an environment records of its import is so in Cognito'),
  source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',

  *check({ project, environment, facts: { userPool, userPoolClients, identityPools } }) {
    const { envName, name, resourceName, values } = environment;
    if (resourceName === undefined || textAt(values, 'userPoolId') !== userPool.Id) return;
    const at = (key: string): Pick<Problem, 'resource' | 'property'> => ({
      resource: { type: 'environment', id: envName, path: teamProviderInfoPath },
      property: [envName, 'categories', 'auth', resourceName, key],
    });
    const clientIds = new Set(userPoolClients.map(({ ClientId }) => ClientId));
    const identityPoolId = textAt(values, 'identityPoolId');
    const identityPool = identityPools.find((pool) => pool.IdentityPoolId === identityPoolId);
    const gone = [
      ...(['webClientId', 'nativeClientId'] as const).flatMap((key) => {
        const id = textAt(values, key);
        return id === undefined || clientIds.has(id) ? [] : [{ key, id }];
      }),
      ...(identityPoolId === undefined || identityPool
        ? []
        : [{ key: 'identityPoolId', id: identityPoolId }]),
    ];
    for (const { key, id } of gone) {
      yield {
        ...at(key),
        message: l10n.t('Environment "{0}" imports {1}, which no longer exists.', name, id),
      };
    }
    const refresh: Fix = {
      kind: 'completeEnvironment',
      title: l10n.t('Refresh environment "{0}" from Cognito', name),
      envName,
      resourceName,
    };
    const now = {
      userPoolName: userPool.Name,
      ...(identityPool && valuesOf(identityPool)),
      ...Object.fromEntries(
        findLoginProviders(identityPool).map(({ parameter, id }) => [parameter(project.frontend), id]),
      ),
    };
    for (const [key, value] of Object.entries(now)) {
      const old = values[key];
      if (typeof old !== 'string' && typeof old !== 'boolean') continue;
      if (value === undefined || old === value) continue;
      yield {
        ...at(key),
        // A name is shown to people only.
        ...(key.endsWith('Name') && { severity: 'info' as const }),
        message: l10n.t(
          'Environment "{0}" records "{1}" as {2}, in Cognito it is {3}.',
          name,
          key,
          String(old),
          String(value),
        ),
        fixes: [
          ...(gone.length === 0 ? [refresh] : []),
          ...repairs(key, values, { userPoolId: userPool.Id, identityPool }),
        ],
      };
    }
  },
});

function valuesOf({ IdentityPoolName, AllowUnauthenticatedIdentities, roles }: IdentityPool) {
  const arns = roles.status === 'read' ? roles.value.Roles : undefined;
  return {
    identityPoolName: IdentityPoolName,
    allowUnauthenticatedIdentities: AllowUnauthenticatedIdentities,
    authRoleArn: arns?.authenticated,
    unauthRoleArn: arns?.unauthenticated,
  };
}

/** The other way round: makes Cognito as the files say. */
function repairs(
  key: string,
  values: Readonly<Record<string, unknown>>,
  {
    userPoolId,
    identityPool,
  }: { readonly userPoolId: string; readonly identityPool: IdentityPool | undefined },
): Fix[] {
  if (!identityPool) return [];
  const { IdentityPoolId: identityPoolId, IdentityPoolName } = identityPool;
  const arn = textAt(values, key);
  if ((key === 'authRoleArn' || key === 'unauthRoleArn') && arn !== undefined) {
    const state = key === 'authRoleArn' ? 'authenticated' : 'unauthenticated';
    const title = l10n.t('Give "{0}" the role that is recorded', IdentityPoolName);
    return [
      {
        kind: 'repair',
        title,
        userPoolId,
        recipes: [{ recipe: 'setIdentityPoolRoles', identityPoolId, [state]: { arn } }],
      },
    ];
  }
  if (key === 'allowUnauthenticatedIdentities' && values[key] === true) {
    const title = l10n.t('Allow guests in "{0}"', IdentityPoolName);
    return [
      {
        kind: 'repair',
        title,
        userPoolId,
        recipes: [{ recipe: 'updateIdentityPool', identityPoolId, allowGuests: true }],
      },
    ];
  }
  return [];
}
