import * as l10n from '@vscode/l10n';
import type { Domain, IdentityProvider, MfaConfig, Reading, UserPool } from '../model/authSnapshot';
import type { Fact } from './protocol';

interface PoolReadings {
  readonly userPool: Reading<UserPool>;
  readonly mfaConfig: Reading<MfaConfig>;
  readonly domains: Reading<readonly Domain[]>;
  readonly identityProviders: Reading<readonly IdentityProvider[]>;
}

/** What a person wants to know of a user pool before importing it. */
export function poolFacts({ userPool, mfaConfig, domains, identityProviders }: PoolReadings): Fact[] {
  if (userPool.status !== 'read') return [];
  const pool = userPool.value;
  const users = pool.EstimatedNumberOfUsers;
  return [
    { label: l10n.t('Sign-in'), value: signInOf(pool) },
    { label: l10n.t('MFA'), value: mfaOf(pool, mfaConfig) },
    { label: l10n.t('Password'), value: passwordOf(pool) },
    { label: l10n.t('Hosted UI domain'), value: domainOf(pool, domains) },
    { label: l10n.t('Identity providers'), value: providersOf(identityProviders) },
    {
      label: l10n.t('Estimated users'),
      value: users === undefined ? l10n.t('unknown') : users.toLocaleString(),
    },
  ];
}

function signInOf(pool: UserPool): string {
  if (pool.UsernameAttributes?.length) return pool.UsernameAttributes.join(', ');
  if (pool.AliasAttributes?.length)
    return l10n.t('user name, with the aliases {0}', pool.AliasAttributes.join(', '));
  return l10n.t('user name');
}

function mfaOf(pool: UserPool, mfaConfig: Reading<MfaConfig>): string {
  if (!pool.MfaConfiguration || pool.MfaConfiguration === 'OFF') return l10n.t('off');
  const state = pool.MfaConfiguration === 'ON' ? l10n.t('required') : l10n.t('optional');
  if (mfaConfig.status !== 'read') return state;
  const { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration } = mfaConfig.value;
  const methods = [
    SmsMfaConfiguration && 'SMS',
    SoftwareTokenMfaConfiguration?.Enabled && 'TOTP',
    EmailMfaConfiguration && l10n.t('email'),
  ].filter(Boolean);
  return methods.length ? `${state}: ${methods.join(', ')}` : state;
}

function passwordOf(pool: UserPool): string {
  const policy = pool.Policies?.PasswordPolicy;
  if (!policy) return l10n.t('unknown');
  const kinds = [
    policy.RequireLowercase && l10n.t('lowercase'),
    policy.RequireUppercase && l10n.t('uppercase'),
    policy.RequireNumbers && l10n.t('numbers'),
    policy.RequireSymbols && l10n.t('symbols'),
  ].filter(Boolean);
  return [l10n.t('{0} characters', policy.MinimumLength ?? 8), ...kinds].join(', ');
}

function domainOf(pool: UserPool, domains: Reading<readonly Domain[]>): string {
  if (domains.status === 'read' && domains.value.length)
    return domains.value.map((domain) => domain.Domain).join(', ');
  return pool.CustomDomain ?? pool.Domain ?? l10n.t('none');
}

function providersOf(providers: Reading<readonly IdentityProvider[]>): string {
  if (providers.status !== 'read') return l10n.t('unknown');
  return providers.value.map((provider) => provider.ProviderName).join(', ') || l10n.t('none');
}
