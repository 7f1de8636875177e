import * as l10n from '@vscode/l10n';
import { triggersOf } from '../compatibility/triggerArns';
import type { AuthSnapshot, Reading } from '../model/authSnapshot';
import type { PolicyScope } from './leastPrivilegePolicy';
import type { Place } from './permissions';

/** What belongs to a user pool, as a policy names it, and what could not be found out. */
export interface SnapshotScope {
  readonly scope: PolicyScope;
  /** What the policy had to leave open, in words; the person may narrow it by hand. */
  readonly open: readonly string[];
}

/** Limits a policy to a user pool, the identity pools that trust it, their roles and its trigger functions. */
export function scopeOfSnapshot({ userPoolId, parts }: AuthSnapshot, place: Place): SnapshotScope {
  const open: string[] = [];
  const known = <T>(reading: Reading<T>, what: string): T | undefined => {
    if (reading.status === 'read') return reading.value;
    open.push(what);
    return undefined;
  };
  const pools = known(parts.identityPools, l10n.t('Identity pools'));
  const groups = known(parts.groups, l10n.t('Groups'));
  const pool = known(parts.userPool, l10n.t('Trigger functions'));
  const sets = pools?.map(({ roles, IdentityPoolName }) =>
    known(roles, l10n.t('Roles of the identity pool "{0}"', IdentityPoolName)),
  );
  const roles = sets?.flatMap((set) => [
    ...Object.values(set?.Roles ?? {}),
    ...Object.values(set?.RoleMappings ?? {}).flatMap(({ RulesConfiguration }) =>
      (RulesConfiguration?.Rules ?? []).flatMap(({ RoleARN }) => RoleARN ?? []),
    ),
  ]);
  const isWhole = roles && groups && sets?.every((set) => set !== undefined);
  const roleArns = isWhole && distinct([...roles, ...groups.flatMap(({ RoleArn }) => RoleArn ?? [])]);
  return {
    scope: {
      ...{ accountId: place.accountId, region: place.region, userPoolId },
      ...(pools && { identityPoolIds: pools.map(({ IdentityPoolId }) => IdentityPoolId) }),
      ...(roleArns && { roleArns }),
      ...(pool && { functionArns: distinct(triggersOf(pool).map(({ arn }) => arn)) }),
    },
    open,
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
