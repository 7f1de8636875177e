import * as l10n from '@vscode/l10n';
import type { IdentityPool, Role, UserPoolClient } from '../model/authSnapshot';
import type { ImportSelection } from '../model/importSelection';
import { repairFix, type PoolId } from './repairFix';
import type { RepairFix } from './rule';
import type { SignInState } from './trustPolicy';

/** Repairs of identity pools and their roles that rules offer. */

export const linkClient = (
  userPool: PoolId,
  { IdentityPoolId, IdentityPoolName }: IdentityPool,
  { ClientId, ClientName }: UserPoolClient,
): RepairFix =>
  repairFix(
    userPool,
    l10n.t('Let identity pool "{0}" trust app client "{1}"', IdentityPoolName, ClientName),
    [{ recipe: 'updateIdentityPool', identityPoolId: IdentityPoolId, linkClients: [ClientId] }],
  );

/** A new role that may do nothing yet, or one that is there already. */
export function giveRole(
  userPool: PoolId,
  { IdentityPoolId: identityPoolId, IdentityPoolName }: IdentityPool,
  state: SignInState,
): RepairFix[] {
  const [create, use] =
    state === 'authenticated'
      ? [l10n.t('Create a role for signed-in users'), l10n.t('Use a role that exists for signed-in users')]
      : [l10n.t('Create a role for guests'), l10n.t('Use a role that exists for guests')];
  const suffix = state === 'authenticated' ? 'authRole' : 'unauthRole';
  const name = `${IdentityPoolName.replaceAll(/[^\w+=,.@-]/g, '-').slice(0, 52)}-${suffix}`;
  const recipe = { recipe: 'setIdentityPoolRoles', identityPoolId } as const;
  return [
    repairFix(
      userPool,
      create,
      [{ ...recipe, [state]: { newRoleName: '{{roleName}}' } }],
      [{ slot: '{{roleName}}', asks: 'roleName', suggestions: [name] }],
    ),
    repairFix(
      userPool,
      use,
      [{ ...recipe, [state]: { arn: '{{roleArn}}' } }],
      [{ slot: '{{roleArn}}', asks: 'roleArn', suggestions: [] }],
    ),
  ];
}

export const mendTrust = (
  { userPool, identityPool }: Pick<ImportSelection, 'userPool' | 'identityPool'>,
  { Arn, RoleName }: Pick<Role, 'Arn' | 'RoleName'>,
  state: SignInState,
): RepairFix[] =>
  identityPool
    ? [
        repairFix(
          userPool,
          l10n.t('Let role "{0}" trust identity pool "{1}"', RoleName, identityPool.IdentityPoolName),
          [
            {
              recipe: 'updateAssumeRolePolicy',
              roleArn: Arn,
              identityPoolId: identityPool.IdentityPoolId,
              state,
            },
          ],
        ),
      ]
    : [];

export const letGuestsIn = (
  userPool: PoolId,
  { IdentityPoolId, IdentityPoolName }: IdentityPool,
): RepairFix =>
  repairFix(userPool, l10n.t('Let guests use identity pool "{0}"', IdentityPoolName), [
    { recipe: 'updateIdentityPool', identityPoolId: IdentityPoolId, allowGuests: true },
  ]);

export const correctProvider = (userPool: PoolId, { IdentityPoolId }: IdentityPool): RepairFix =>
  repairFix(userPool, l10n.t('Write the right name of the provider'), [
    { recipe: 'updateIdentityPool', identityPoolId: IdentityPoolId, correctProviderName: true },
  ]);

export const dropStaleMappings = (userPool: PoolId, { IdentityPoolId }: IdentityPool): RepairFix =>
  repairFix(userPool, l10n.t('Drop role mappings of providers that are not listed'), [
    { recipe: 'setIdentityPoolRoles', identityPoolId: IdentityPoolId, dropStaleMappings: true },
  ]);

export const copyMapping = (
  userPool: PoolId,
  { IdentityPoolId }: IdentityPool,
  fromClientId: string,
  { ClientId, ClientName }: UserPoolClient,
): RepairFix =>
  repairFix(userPool, l10n.t('Copy the role mapping to app client "{0}"', ClientName), [
    {
      recipe: 'setIdentityPoolRoles',
      identityPoolId: IdentityPoolId,
      copyMapping: { fromClientId, toClientId: ClientId },
    },
  ]);

/** An identity pool of its own, with two roles that may do nothing yet. */
export const createIdentityPool = (
  userPool: PoolId,
  clients: readonly UserPoolClient[],
  suggestion: string,
): RepairFix =>
  repairFix(
    userPool,
    l10n.t('Create an identity pool'),
    [
      {
        recipe: 'createIdentityPool',
        identityPoolName: '{{identityPoolName}}',
        clientIds: [...new Set(clients.map(({ ClientId }) => ClientId))],
        authRoleName: '{{authRoleName}}',
        unauthRoleName: '{{unauthRoleName}}',
      },
    ],
    [
      { slot: '{{identityPoolName}}', asks: 'identityPoolName', suggestions: [suggestion] },
      { slot: '{{authRoleName}}', asks: 'roleName', suggestions: [`${suggestion}-authRole`] },
      { slot: '{{unauthRoleName}}', asks: 'roleName', suggestions: [`${suggestion}-unauthRole`] },
    ],
  );
