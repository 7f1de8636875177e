import * as l10n from '@vscode/l10n';
import type { UserPool } from '../model/authSnapshot';
import type { UserPoolSummary } from '../model/summaries';
import type { Fact } from './factsTable';

const mfaText = (pool: UserPool): string | undefined => {
  switch (pool.MfaConfiguration) {
    case 'ON':
      return l10n.t('required');
    case 'OPTIONAL':
      return l10n.t('optional');
    case 'OFF':
      return l10n.t('off');
    default:
      return undefined;
  }
};

const signInText = (pool: UserPool): string => {
  const aliases = (pool.AliasAttributes ?? []).join(', ');
  if (pool.UsernameAttributes?.length) return pool.UsernameAttributes.join(', ');
  return aliases === '' ? l10n.t('user name') : l10n.t('user name, or as alias: {0}', aliases);
};

/** ISO date without the time. */
const day = (date: Date | undefined): string | undefined => date?.toISOString().slice(0, 10);

/** What is known of a user pool: the listing's words, and the description's once the row was opened. */
export const userPoolFacts = (summary: UserPoolSummary, pool?: UserPool): readonly Fact[] => [
  [l10n.t('ID'), summary.Id],
  [l10n.t('ARN'), pool?.Arn],
  [l10n.t('Created'), day(summary.CreationDate ?? pool?.CreationDate)],
  [l10n.t('Changed'), day(summary.LastModifiedDate ?? pool?.LastModifiedDate)],
  [
    l10n.t('Users'),
    pool?.EstimatedNumberOfUsers !== undefined ? `≈ ${pool.EstimatedNumberOfUsers}` : undefined,
  ],
  [l10n.t('Sign-in with'), pool && signInText(pool)],
  [l10n.t('MFA'), pool && mfaText(pool)],
  [l10n.t('Hosted UI domain'), pool?.CustomDomain ?? pool?.Domain],
  [
    l10n.t('Deletion protection'),
    pool && (pool.DeletionProtection === 'ACTIVE' ? l10n.t('on') : l10n.t('off')),
  ],
];
