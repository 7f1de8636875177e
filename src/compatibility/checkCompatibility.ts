import * as l10n from '@vscode/l10n';
import type { AuthSnapshot, Facts, Reading, SnapshotPart, SnapshotParts } from '../model/authSnapshot';
import type { AnyRule, Finding, Problem, Rule, Severity, Subject, Subjects, Target } from './rule';

/** What there is to judge. A rule whose subject is absent does not apply and is not run. */
export type CheckInput = { readonly snapshot: AuthSnapshot } & {
  readonly [S in Subject]?: Subjects[S];
};

const targets: readonly Target[] = ['gen1', 'gen2', 'runtime', 'ci'];
const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Runs the rules for the targets asked for (all of them by default) and returns what they found, worst first,
 * in the rules' order. A rule whose facts are unknown, or that throws, becomes a finding that says so and stops
 * no other rule.
 */
export function checkCompatibility(
  rules: readonly AnyRule[],
  input: CheckInput,
  forTargets: readonly Target[] = targets,
): Finding[] {
  const findings = rules.flatMap((rule) => findingsOf(rule as Rule, input, forTargets));
  return findings.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** Whether an import for this target is refused: something known blocks it, or what must be known is not. */
export const blocksImport = (findings: readonly Finding[], target: Target): boolean =>
  findings.some((finding) => finding.blocks.includes(target));

function findingsOf(rule: Rule, input: CheckInput, forTargets: readonly Target[]): Finding[] {
  const subject = input[rule.judges];
  const severities = severitiesOf(rule, forTargets);
  if (!subject || severities.length === 0) return [];

  const base = {
    rule: rule.id,
    severity: severities.reduce((a, b) => (rank[b.severity] < rank[a.severity] ? b : a)).severity,
    targets: severities.map(({ target }) => target),
    blocks: rule.blocks.filter((target) => forTargets.includes(target)),
  };
  const unknown = rule.reads
    .map((part) => ({ part, reading: input.snapshot.parts[part] }))
    .find(({ reading }) => reading.status !== 'read');
  if (unknown) {
    // What nobody asked for yet is not worth a row; what was refused is.
    if (unknown.reading.status === 'unread') return [];
    const message = unknownMessage(rule, unknown.part, unknown.reading);
    return [{ ...base, ...problemOfPool(input, message), severity: 'warning', status: 'unknown' }];
  }
  try {
    const problems = [...rule.check({ ...subject, facts: factsOf(rule, input.snapshot) })];
    return problems.map((problem) => ({ ...base, ...problem, status: 'problem' as const }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t('The check "{0}" failed because of a bug in it: {1}', rule.id, reason);
    return [{ ...base, ...problemOfPool(input, message), severity: 'warning', blocks: [], status: 'bug' }];
  }
}

function severitiesOf(rule: Rule, forTargets: readonly Target[]): { target: Target; severity: Severity }[] {
  return forTargets.flatMap((target) => {
    const severity = typeof rule.severity === 'string' ? rule.severity : rule.severity[target];
    return severity ? [{ target, severity }] : [];
  });
}

function factsOf(rule: Rule, { region, userPoolId, takenAt, parts }: AuthSnapshot): Facts<SnapshotPart> {
  const read = rule.reads.map((part) => [
    part,
    (parts[part] as { value: SnapshotParts[SnapshotPart] }).value,
  ]);
  return { region, userPoolId, takenAt, ...Object.fromEntries(read) } as Facts<SnapshotPart>;
}

function problemOfPool({ snapshot }: CheckInput, message: string): Problem {
  return { resource: { type: 'userPool', id: snapshot.userPoolId, region: snapshot.region }, message };
}

function unknownMessage(rule: Rule, part: SnapshotPart, reading: Reading<unknown>): string {
  return reading.status === 'denied'
    ? l10n.t('Could not check "{0}": allow {1} for these credentials.', rule.title(), reading.action)
    : l10n.t(
        'Could not check "{0}": reading {1} failed: {2}',
        rule.title(),
        part,
        reading.status === 'failed' ? reading.message : '',
      );
}
