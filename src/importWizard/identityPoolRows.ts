import * as l10n from '@vscode/l10n';
import type { Finding } from '../compatibility/rule';
import type { IdentityPool, Reading, RoleReading, UserPoolClient } from '../model/authSnapshot';
import type { IdentityPoolRow, RoleRow, Verdict } from './protocol';

interface Facts {
  readonly clients: readonly UserPoolClient[];
  readonly roles: Reading<readonly RoleReading[]>;
  readonly findings: readonly Finding[];
}

/** The identity pools that know the user pool, with the verdict of the rules on their roles. */
export const identityPoolRows = (pools: readonly IdentityPool[], facts: Facts): IdentityPoolRow[] =>
  pools.map((pool) => ({
    id: pool.IdentityPoolId,
    name: pool.IdentityPoolName,
    providers: providersOf(pool, facts.clients),
    guestAccess: pool.AllowUnauthenticatedIdentities
      ? { tone: 'neutral', text: l10n.t('on') }
      : { tone: 'neutral', text: l10n.t('off') },
    roles: [
      roleRow(l10n.t('Authenticated role'), 'authenticated', pool, facts),
      roleRow(l10n.t('Unauthenticated role'), 'unauthenticated', pool, facts),
    ],
  }));

function providersOf(pool: IdentityPool, clients: readonly UserPoolClient[]): string[] {
  const nameOf = (clientId?: string) =>
    clients.find((client) => client.ClientId === clientId)?.ClientName ?? clientId ?? '';
  return [
    ...(pool.CognitoIdentityProviders ?? []).map(
      (provider) => `${provider.ProviderName ?? ''} · ${nameOf(provider.ClientId)}`,
    ),
    ...Object.keys(pool.SupportedLoginProviders ?? {}),
    ...(pool.OpenIdConnectProviderARNs ?? []),
    ...(pool.SamlProviderARNs ?? []),
  ];
}

function roleRow(label: string, kind: string, pool: IdentityPool, { roles, findings }: Facts): RoleRow {
  if (pool.roles.status !== 'read')
    return { label, name: '', verdict: { tone: 'unknown', text: l10n.t('not readable') } };
  const arn = pool.roles.value.Roles?.[kind];
  if (!arn) return { label, name: '', verdict: { tone: 'bad', text: l10n.t('missing') } };
  return { label, name: arn.split('/').at(-1) ?? arn, verdict: trustVerdict(arn, roles, findings) };
}

function trustVerdict(arn: string, roles: Facts['roles'], findings: readonly Finding[]): Verdict {
  const reading = roles.status === 'read' ? roles.value.find((role) => role.arn === arn)?.role : undefined;
  if (reading?.status !== 'read') return { tone: 'unknown', text: l10n.t('trust policy not read') };
  const own = findings.filter(({ resource, status }) => resource.id === arn && status === 'problem');
  if (own.some((finding) => finding.severity === 'error'))
    return { tone: 'bad', text: l10n.t('see the findings') };
  if (own.length) return { tone: 'warning', text: l10n.t('see the findings') };
  return { tone: 'good', text: l10n.t('trusts this identity pool') };
}
