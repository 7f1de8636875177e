import * as l10n from '@vscode/l10n';
import type { Group, UserPool, UserPoolClient } from '../model/authSnapshot';
import { repairFix, type PoolId } from './repairFix';
import type { RepairFix } from './rule';

/** Repairs of what belongs to a user pool that rules offer. */

export const createDomain = (userPool: UserPool): RepairFix =>
  repairFix(
    userPool,
    l10n.t('Give the user pool a domain'),
    [{ recipe: 'createUserPoolDomain', domain: '{{domainPrefix}}' }],
    [{ slot: '{{domainPrefix}}', asks: 'domainPrefix', suggestions: [prefixFrom(userPool)] }],
  );

/** A prefix is taken once in a Region: the pool's id makes it one's own. */
const prefixFrom = ({ Id, Name }: UserPool): string => {
  const words = Name.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/aws|amazon|cognito/g, '');
  const own = (Id.split('_')[1] ?? '').toLowerCase();
  return `${words.slice(0, 40)}-${own}`.replaceAll(/-+/g, '-').replaceAll(/^-|-$/g, '');
};

export const createBranding = (userPool: PoolId, { ClientId, ClientName }: UserPoolClient): RepairFix =>
  repairFix(userPool, l10n.t('Give app client "{0}" the style of Cognito', ClientName), [
    { recipe: 'createManagedLoginBranding', userPoolClientId: ClientId },
  ]);

export const allowTrigger = (userPool: PoolId, functionArn: string, name: string): RepairFix =>
  repairFix(userPool, l10n.t('Let the user pool call function "{0}"', name), [
    { recipe: 'addTriggerPermission', functionArn },
  ]);

/** Of two groups with one precedence, the second gets the next number that no group has. */
export const putGroupBehind = (
  userPool: PoolId,
  groups: readonly Group[],
  { first, second }: { readonly first: Group; readonly second: Group },
): RepairFix => {
  const taken = new Set(groups.map(({ Precedence }) => Precedence));
  let precedence = (second.Precedence ?? 0) + 1;
  while (taken.has(precedence)) precedence += 1;
  return repairFix(
    userPool,
    l10n.t('Let group "{0}" come before group "{1}"', first.GroupName, second.GroupName),
    [{ recipe: 'updateGroup', groupName: second.GroupName, precedence }],
  );
};

/** A role for members who come through this identity pool; it may do nothing yet. */
export const giveGroupRole = (userPool: PoolId, groupName: string, identityPoolId: string): RepairFix =>
  repairFix(
    userPool,
    l10n.t('Create a role for group "{0}"', groupName),
    [{ recipe: 'updateGroup', groupName, role: { newRoleName: '{{roleName}}', identityPoolId } }],
    [
      {
        ...{ slot: '{{roleName}}', asks: 'roleName' },
        suggestions: [`${groupName.replaceAll(/[^\w+=,.@-]/g, '-').slice(0, 54)}-groupRole`],
      },
    ],
  );

export const stopFilling = (userPool: PoolId, providerName: string, attribute: string): RepairFix =>
  repairFix(userPool, l10n.t('Let provider "{0}" no longer fill "{1}"', providerName, attribute), [
    { recipe: 'updateIdentityProvider', providerName, dropMappings: [attribute] },
  ]);

export const allowAuthenticatorApps = (userPool: PoolId): RepairFix =>
  repairFix(userPool, l10n.t('Switch on authenticator apps (TOTP)'), [
    { recipe: 'setUserPoolMfaConfig', totp: true },
  ]);

export const protectFromDeletion = (userPool: PoolId): RepairFix =>
  repairFix(userPool, l10n.t('Protect the user pool from deletion'), [
    { recipe: 'updateUserPool', deletionProtection: 'ACTIVE' },
  ]);
