import * as l10n from '@vscode/l10n';
import { tierStatements, withBrowse, type PermissionTier, type PolicyScope } from './leastPrivilegePolicy';

/** One thing that somebody has to be allowed to do. */
export interface PermissionQuestion {
  readonly tier: PermissionTier;
  /** `cognito-idp:DescribeUserPool` */
  readonly action: string;
  /** ARN, or `*`. */
  readonly resource: string;
}

export interface PermissionAnswer extends PermissionQuestion {
  readonly verdict: 'allowed' | 'denied' | 'unknown';
  /** AWS was asked to do it, or IAM what it would say. */
  readonly proof: 'request' | 'simulation' | 'none';
  /** Of `unknown`: why. */
  readonly reason?: string;
}

/** Everything that the policies of these tiers allow, one by one. */
export const permissionQuestions = (
  tiers: readonly PermissionTier[],
  scope: PolicyScope,
): PermissionQuestion[] =>
  withBrowse(tiers).flatMap((tier) =>
    tierStatements(tier, scope).flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => [Resource].flat().map((resource) => ({ tier, action, resource }))),
    ),
  );

/** The answers as a document: first how many, then a table for each tier. */
export function permissionReport(
  answers: readonly PermissionAnswer[],
  { caller, place }: { readonly caller: string; readonly place: string },
): string {
  const count = (verdict: PermissionAnswer['verdict']) =>
    answers.filter((answer) => answer.verdict === verdict).length;
  const tiers = [...new Set(answers.map(({ tier }) => tier))];
  return [
    `# ${l10n.t('Permissions')}`,
    '',
    `\`${caller}\` · ${place}`,
    '',
    l10n.t(
      'Allowed: {0}. Denied: {1}. Not known: {2}. Nothing was changed to find out.',
      count('allowed'),
      count('denied'),
      count('unknown'),
    ),
    ...tiers.flatMap((tier) => ['', `## ${tierTitle(tier)}`, '', ...table(answers, tier)]),
    '',
  ].join('\n');
}

/** What a tier is for, in words. */
export function tierTitle(tier: PermissionTier): string {
  switch (tier) {
    case 'browse':
      return l10n.t('Browse and check');
    case 'users':
      return l10n.t('Users and groups');
    case 'fix':
      return l10n.t('Fix');
    case 'hosting':
      return l10n.t('Amplify Hosting');
  }
}

function table(answers: readonly PermissionAnswer[], tier: PermissionTier): string[] {
  const head = [l10n.t('Action'), l10n.t('Resource'), l10n.t('Result'), l10n.t('Known by')];
  const rows = answers
    .filter((answer) => answer.tier === tier)
    .map(({ action, resource, verdict, proof, reason }) => [
      `\`${action}\``,
      `\`${resource}\``,
      verdictText(verdict),
      reason ?? proofText(proof),
    ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');

function verdictText(verdict: PermissionAnswer['verdict']): string {
  switch (verdict) {
    case 'allowed':
      return `✓ ${l10n.t('allowed')}`;
    case 'denied':
      return `✗ ${l10n.t('denied')}`;
    case 'unknown':
      return `? ${l10n.t('not known')}`;
  }
}

function proofText(proof: PermissionAnswer['proof']): string {
  switch (proof) {
    case 'request':
      return l10n.t('a request');
    case 'simulation':
      return l10n.t("IAM's policy simulation");
    case 'none':
      return '';
  }
}
