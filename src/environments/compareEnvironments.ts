import * as l10n from '@vscode/l10n';
import { accountOfArn } from '../compatibility/accountOfArn';
import type { UserError } from '../errors';
import type { AuthSnapshot, IdentityPool, Reading } from '../model/authSnapshot';
import { roleNameOf } from '../model/roleNameOf';
import type { TrackedEnvironment } from './listEnvironments';

/** What Cognito says of the pool an environment uses. `missing`: there is no such pool. */
export type PoolReading =
  | { readonly status: 'read'; readonly snapshot: AuthSnapshot }
  | { readonly status: 'missing' }
  | { readonly status: 'unread' }
  | { readonly status: 'failed'; readonly message: string; readonly error?: UserError };

export interface ComparedEnvironment {
  readonly environment: TrackedEnvironment;
  readonly reading: PoolReading;
}

export const comparedKeys = [
  ...(['account', 'region', 'userPool', 'webClient', 'nativeClient', 'identityPool', 'authRole'] as const),
  ...(['unauthRole', 'domain', 'guestAccess', 'oauth', 'groups'] as const),
] as const;
export type ComparedKey = (typeof comparedKeys)[number];

/** One environment in one row. Of what is unknown the text is empty. */
export interface ComparedCell {
  readonly state: 'known' | 'none' | 'unknown';
  readonly text: string;
  /** What tells two of them apart, where that is not the text. */
  readonly value: string;
  /** Other environments that use the same resource, where each should have its own. */
  readonly sharedWith: readonly string[];
}

export interface ComparedRow {
  readonly key: ComparedKey;
  readonly label: string;
  readonly isDifferent: boolean;
  /** One for each environment, in their order. */
  readonly cells: readonly ComparedCell[];
}

/** What two environments of a project should not have in common. */
const ownKeys: ReadonlySet<ComparedKey> = new Set([
  'userPool',
  'webClient',
  'nativeClient',
  'identityPool',
  'authRole',
  'unauthRole',
  'domain',
]);

/** Environments side by side: where they are, what they use, and how that is set up in Cognito. */
export function compareEnvironments(compared: readonly ComparedEnvironment[]): ComparedRow[] {
  return comparedKeys.map((key): ComparedRow => {
    const cells = compared.map((one) => cellOf(key, one));
    const values = new Set(cells.filter(({ state }) => state !== 'unknown').map(({ value }) => value));
    return {
      key,
      label: labels[key](),
      isDifferent: values.size > 1,
      cells: cells.map((cell, index) => ({
        ...cell,
        sharedWith:
          ownKeys.has(key) && cell.state === 'known'
            ? compared
                .filter((_, other) => other !== index && cells[other]?.value === cell.value)
                .map(({ environment }) => environment.name)
            : [],
      })),
    };
  });
}

const labels: Record<ComparedKey, () => string> = {
  account: () => l10n.t('Account'),
  region: () => l10n.t('Region'),
  userPool: () => l10n.t('User pool'),
  webClient: () => l10n.t('Web client'),
  nativeClient: () => l10n.t('Native client'),
  identityPool: () => l10n.t('Identity pool'),
  authRole: () => l10n.t('Authenticated role'),
  unauthRole: () => l10n.t('Unauthenticated role'),
  domain: () => l10n.t('Domain'),
  guestAccess: () => l10n.t('Guest access'),
  oauth: () => 'OAuth',
  groups: () => l10n.t('Groups'),
};

type Cell = Omit<ComparedCell, 'sharedWith'>;

const known = (text: string, value = text): Cell => ({ state: 'known', text, value });
const none: Cell = { state: 'none', text: '', value: '' };
const unknown: Cell = { state: 'unknown', text: '', value: '' };
const orNone = (text: string | undefined): Cell => (text ? known(text) : none);
const orUnknown = (text: string | undefined): Cell => (text ? known(text) : unknown);

function cellOf(key: ComparedKey, { environment, reading }: ComparedEnvironment): Cell {
  const { facts } = environment;
  const parts = reading.status === 'read' ? reading.snapshot.parts : undefined;
  switch (key) {
    case 'account':
      return orUnknown(facts.accountId ?? accountIn(reading));
    case 'region':
      return orUnknown(facts.region);
    case 'userPool':
      return named(facts.userPoolId, parts && valueOf(parts.userPool)?.Name);
    case 'webClient':
      return named(facts.webClientId, clientNameOf(parts, facts.webClientId));
    case 'nativeClient':
      return named(facts.nativeClientId, clientNameOf(parts, facts.nativeClientId));
    case 'identityPool':
      return named(facts.identityPoolId, identityPoolOf(parts, facts.identityPoolId)?.IdentityPoolName);
    case 'authRole':
      return role(parts, facts.identityPoolId, 'authenticated');
    case 'unauthRole':
      return role(parts, facts.identityPoolId, 'unauthenticated');
    case 'domain': {
      const pool = parts && valueOf(parts.userPool);
      return pool ? orNone(pool.CustomDomain ?? pool.Domain) : absent(facts.userPoolId);
    }
    case 'guestAccess': {
      if (facts.identityPoolId === undefined) return none;
      const pool = identityPoolOf(parts, facts.identityPoolId);
      if (!pool) return unknown;
      const isOn = pool.AllowUnauthenticatedIdentities === true;
      return known(isOn ? l10n.t('on') : l10n.t('off'));
    }
    case 'oauth':
      return oauth(parts, facts.webClientId);
    case 'groups': {
      const groups = parts && valueOf(parts.groups);
      if (!groups) return absent(facts.userPoolId);
      return orNone(
        groups
          .map(({ GroupName }) => GroupName)
          .sort()
          .join(', '),
      );
    }
  }
}

type Parts = AuthSnapshot['parts'];

const valueOf = <T>(reading: Reading<T>): T | undefined =>
  reading.status === 'read' ? reading.value : undefined;

/** Nothing imported has none of it; of something imported nobody has asked yet. */
const absent = (id: string | undefined): Cell => (id === undefined ? none : unknown);

const named = (id: string | undefined, name: string | undefined): Cell =>
  id === undefined ? none : known(name === undefined ? id : `${name} (${id})`, id);

const accountIn = (reading: PoolReading): string | undefined => {
  const pool = reading.status === 'read' ? valueOf(reading.snapshot.parts.userPool) : undefined;
  return accountOfArn(pool?.Arn);
};

const clientNameOf = (parts: Parts | undefined, id: string | undefined): string | undefined =>
  parts && valueOf(parts.userPoolClients)?.find(({ ClientId }) => ClientId === id)?.ClientName;

const identityPoolOf = (parts: Parts | undefined, id: string | undefined): IdentityPool | undefined =>
  parts && valueOf(parts.identityPools)?.find(({ IdentityPoolId }) => IdentityPoolId === id);

function role(parts: Parts | undefined, id: string | undefined, state: string): Cell {
  if (id === undefined) return none;
  const pool = identityPoolOf(parts, id);
  const roles = pool && valueOf(pool.roles);
  if (!roles) return unknown;
  const arn = roles.Roles?.[state];
  return arn === undefined ? none : known(roleNameOf(arn) ?? arn, arn);
}

/** Flows, scopes and URLs of the web client; in any order they are the same. */
function oauth(parts: Parts | undefined, id: string | undefined): Cell {
  const client = parts && valueOf(parts.userPoolClients)?.find(({ ClientId }) => ClientId === id);
  if (!client) return absent(id);
  const { AllowedOAuthFlows = [], AllowedOAuthScopes = [], CallbackURLs = [], LogoutURLs = [] } = client;
  const lists = [AllowedOAuthFlows, AllowedOAuthScopes, CallbackURLs, LogoutURLs].map((list) =>
    [...list].sort(),
  );
  const [flows = [], ...rest] = lists;
  if (flows.length === 0) return none;
  return known(
    [flows, ...rest]
      .map((list) => list.join(' '))
      .filter(Boolean)
      .join(' · '),
    JSON.stringify(lists),
  );
}
