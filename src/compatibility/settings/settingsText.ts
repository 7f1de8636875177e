import type {
  AuthSnapshot,
  BrandingReading,
  IdentityPool,
  Reading,
  Role,
  RoleReading,
  TriggerFunctionReading,
} from '../../model/authSnapshot';
import * as l10n from '@vscode/l10n';

/**
 * A user pool with all that belongs to it as JSON, in AWS's own names, for people to read. What could not be read says
 * why in its place. No secret is in it, because none is in a snapshot.
 */
export function userPoolText(snapshot: AuthSnapshot): string {
  const { parts } = snapshot;
  return toText({
    ...aboutSnapshot(snapshot),
    userPool: readable(parts.userPool),
    userPoolClients: readable(parts.userPoolClients),
    mfaConfig: readable(parts.mfaConfig),
    identityProviders: readable(parts.identityProviders),
    domains: readable(parts.domains),
    groups: readable(parts.groups),
    identityPools: readable(parts.identityPools, (pools) => pools.map(identityPool)),
    roles: readable(parts.roles, (roles) => roles.map(role)),
    triggerFunctions: readable(parts.triggerFunctions, (functions) => functions.map(triggerFunction)),
    managedLoginBrandings: readable(parts.managedLoginBrandings, (brandings) => brandings.map(branding)),
  });
}

/** An identity pool as JSON, with its roles as far as the snapshots of its user pools have them. */
export function identityPoolText(
  pool: IdentityPool,
  about: Pick<AuthSnapshot, 'region' | 'accountId' | 'takenAt'>,
  snapshots: readonly AuthSnapshot[],
): string {
  const roles = snapshots.find(({ parts }) => parts.roles.status !== 'unread')?.parts.roles;
  return toText({
    ...aboutSnapshot(about),
    identityPool: identityPool(pool),
    roles: roles && readable(roles, (all) => all.map(role)),
  });
}

const aboutSnapshot = ({
  region,
  accountId,
  takenAt,
}: Pick<AuthSnapshot, 'region' | 'accountId' | 'takenAt'>) => ({
  takenAt,
  accountId,
  region,
});

function readable<T>(reading: Reading<T>, show: (value: T) => unknown = (value) => value): unknown {
  switch (reading.status) {
    case 'read':
      return reading.value === undefined ? null : show(reading.value);
    case 'unread':
      return undefined;
    case 'denied':
      return { unknown: l10n.t('These credentials may not call {0}.', reading.action) };
    case 'failed':
      return { unknown: reading.message };
  }
}

/** Its roles stand beside the other settings, as `SetIdentityPoolRoles` takes them. */
function identityPool({ roles, ...pool }: IdentityPool): object {
  const shown = readable(roles);
  return {
    ...pool,
    ...(typeof shown === 'object' && shown !== null && !('unknown' in shown) ? shown : { Roles: shown }),
  };
}

const role = ({ arn, role: reading }: RoleReading): object => ({
  Arn: arn,
  ...withWhatIsThere(readable(reading, (found) => found && trust(found))),
});

const trust = ({ Arn: _, AssumeRolePolicyDocument, ...rest }: Role): object => ({
  ...rest,
  AssumeRolePolicyDocument: parsed(AssumeRolePolicyDocument),
});

const triggerFunction = ({ arn, triggerFunction: reading }: TriggerFunctionReading): object => ({
  FunctionArn: arn,
  ...withWhatIsThere(
    readable(
      reading,
      (found) => found && { Policy: found.policy === undefined ? null : parsed(found.policy) },
    ),
  ),
});

const branding = ({ clientId, branding: reading }: BrandingReading): object => ({
  ClientId: clientId,
  ...withWhatIsThere(readable(reading)),
});

/** Something that does not exist is shown as such, not left out. */
const withWhatIsThere = (shown: unknown): object =>
  typeof shown === 'object' && shown !== null ? shown : { exists: false };

/** A policy as JSON when it is JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const toText = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
