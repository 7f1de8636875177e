import * as l10n from '@vscode/l10n';
import type { UserPool, UserPoolClient } from '../model/authSnapshot';
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

export const protectFromDeletion = (userPool: PoolId): RepairFix =>
  repairFix(userPool, l10n.t('Protect the user pool from deletion'), [
    { recipe: 'updateUserPool', deletionProtection: 'ACTIVE' },
  ]);
