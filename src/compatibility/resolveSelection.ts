import * as l10n from '@vscode/l10n';
import type { AuthSnapshot, Reading } from '../model/authSnapshot';
import type { ImportChoice, ImportSelection } from '../model/importSelection';
import { guards } from './guards';
import type { Finding, ResourceRef } from './rule';
import { unknownMessage } from './unknownMessage';

export type Resolved = { readonly selection: ImportSelection } | { readonly findings: readonly Finding[] };

/**
 * Looks up what was chosen. What the account does not have, or what could not be read, is a finding that blocks every
 * import. The snapshot needs the pool, the chosen app clients and the chosen identity pool.
 */
export function resolveSelection(choice: ImportChoice, { region, parts }: AuthSnapshot): Resolved {
  const findings: Finding[] = [];
  const look = <T, U>(
    looked: Looked,
    reading: Reading<T>,
    find: (value: T) => U | undefined,
    gone: () => string,
  ): U | undefined => {
    const found = reading.status === 'read' ? find(reading.value) : undefined;
    if (found === undefined) findings.push(toFinding(looked, reading, gone));
    return found;
  };

  const { userPoolId, webClientId, nativeClientId, identityPoolId } = choice;
  const userPool = look(
    { rule: 'user-pool-exists', resource: { type: 'userPool', id: userPoolId, region } },
    parts.userPool,
    (pool) => (pool.Id === userPoolId ? pool : undefined),
    () => l10n.t('There is no user pool "{0}" in {1}.', userPoolId, region),
  );
  if (!userPool) return { findings };
  const webClient = look(
    { rule: 'web-client-exists', resource: { type: 'userPoolClient', id: webClientId } },
    parts.userPoolClients,
    (clients) => clients.find(({ ClientId }) => ClientId === webClientId),
    () => l10n.t('The user pool has no app client "{0}" to use as web client.', webClientId),
  );
  const nativeClient = look(
    { rule: 'native-client-exists', resource: { type: 'userPoolClient', id: nativeClientId } },
    parts.userPoolClients,
    (clients) => clients.find(({ ClientId }) => ClientId === nativeClientId),
    () => l10n.t('The user pool has no app client "{0}" to use as native client.', nativeClientId),
  );
  if (identityPoolId === undefined) {
    return webClient && nativeClient
      ? { selection: { authSelections: 'userPoolOnly', userPool, webClient, nativeClient } }
      : { findings };
  }
  const identityPool = look(
    { rule: 'identity-pool-exists', resource: { type: 'identityPool', id: identityPoolId, region } },
    parts.identityPools,
    (pools) => pools.find((pool) => pool.IdentityPoolId === identityPoolId),
    () => l10n.t('No identity pool "{0}" that lists the user pool exists in {1}.', identityPoolId, region),
  );
  const authSelections = 'identityPoolAndUserPool' as const;
  return webClient && nativeClient && identityPool
    ? { selection: { authSelections, userPool, webClient, nativeClient, identityPool } }
    : { findings };
}

interface Looked {
  readonly rule: string;
  readonly resource: ResourceRef;
}

function toFinding({ rule, resource }: Looked, reading: Reading<unknown>, gone: () => string): Finding {
  const guard = guards.find(({ id }) => id === rule);
  const blocks = guard?.blocks ?? [];
  const base = { rule, resource, severity: 'error', targets: blocks, blocks } as const;
  if (reading.status === 'read') return { ...base, message: gone(), status: 'problem' };
  const unread = l10n.t('"{0}" has not been looked up yet.', resource.id);
  const message = unknownMessage(guard?.title() ?? rule, resource.id, reading) ?? unread;
  return { ...base, message, status: 'unknown' };
}
