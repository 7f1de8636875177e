import * as l10n from '@vscode/l10n';
import { findRule } from './findRule';
import type { Finding } from './rule';

/**
 * One finding for all the checks that could not be made without the same permission, at the place of the first of
 * them; it blocks what any of them blocks. Every other finding stays as it is.
 */
export function groupUnknown(findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    const { missingAction } = finding;
    if (missingAction === undefined) return [finding];
    const group = findings.filter((other) => other.missingAction === missingAction);
    if (group.length < 2) return [finding];
    return group[0] === finding ? [toGroup(finding, group, missingAction)] : [];
  });
}

function toGroup(first: Finding, group: readonly Finding[], action: string): Finding {
  const titles = [...new Set(group.map(({ rule }) => findRule(rule)?.title() ?? rule))];
  return {
    resource: first.resource,
    missingAction: action,
    rule: 'permissions-are-granted',
    severity: 'warning',
    status: 'unknown',
    targets: [...new Set(group.flatMap(({ targets }) => targets))],
    blocks: [...new Set(group.flatMap(({ blocks }) => blocks))],
    message: l10n.t(
      'Allow {0} for these credentials. Without it, this could not be checked: {1}.',
      action,
      titles.map((title) => `"${title}"`).join(', '),
    ),
  };
}
