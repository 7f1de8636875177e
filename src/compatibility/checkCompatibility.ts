import * as l10n from '@vscode/l10n';
import type { AuthSnapshot, Facts, Reading, SnapshotPart, SnapshotParts } from '../model/authSnapshot';
import type { AnyRule, Finding, Problem, Rule, Severity, Subject, Subjects, Target } from './rule';
import { unknownMessage } from './unknownMessage';
import { missingAction } from './unknownProblem';

/** What there is to judge. A rule whose subject is absent does not apply and is not run. */
export type CheckInput = { readonly snapshot: AuthSnapshot } & {
  readonly [S in Subject]?: Subjects[S];
} & {
  /** Subjects that somebody tried to read: what was refused or failed is said of each rule that judges them. */
  readonly unreadable?: { readonly [S in Subject]?: Reading<unknown> };
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

function findingsOf(rule: Rule, input: CheckInput, forTargets: readonly Target[]): Finding[] {
  const subject = input[rule.judges];
  const base = baseOf(rule, forTargets);
  if (!base) return [];
  if (!subject) {
    const reading = input.unreadable?.[rule.judges] ?? { status: 'unread' };
    return unknownFinding(rule, input, base, rule.judges, reading);
  }

  const unknown = rule.reads
    .map((part) => ({ part, reading: input.snapshot.parts[part] }))
    .find(({ reading }) => reading.status !== 'read');
  if (unknown) return unknownFinding(rule, input, base, unknown.part, unknown.reading);
  try {
    const problems = [...rule.check({ ...subject, facts: factsOf(rule, input.snapshot) })];
    return problems.flatMap((problem) => toFinding(rule, problem, forTargets));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t('The check "{0}" failed because of a bug in it: {1}', rule.id, reason);
    return [{ ...base, ...problemOfPool(input, message), severity: 'warning', blocks: [], status: 'bug' }];
  }
}

/** What nobody asked for yet is not worth a row; what was refused is. */
function unknownFinding(
  rule: Rule,
  input: CheckInput,
  base: FindingBase,
  what: string,
  reading: Reading<unknown>,
): Finding[] {
  const message = unknownMessage(rule.title(), what, reading);
  if (message === undefined) return [];
  const problem = { ...problemOfPool(input, message), ...missingAction(reading) };
  return [{ ...base, ...problem, severity: 'warning', status: 'unknown' }];
}

type FindingBase = Pick<Finding, 'rule' | 'severity' | 'targets' | 'blocks'>;

function toFinding(rule: Rule, problem: Problem, forTargets: readonly Target[]): Finding[] {
  const { targets = forTargets, severity, status = 'problem', ...what } = problem;
  const base = baseOf(
    rule,
    targets.filter((target) => forTargets.includes(target)),
  );
  if (!base) return [];
  // What a rule itself calls less than an error refuses nothing; what could not be checked does.
  const isLess = status === 'problem' && severity !== undefined && severity !== 'error';
  const blocks = isLess ? [] : base.blocks;
  return [{ ...base, ...what, blocks, severity: severityOf(status, severity) ?? base.severity, status }];
}

const severityOf = (status: Finding['status'], severity: Severity | undefined): Severity | undefined =>
  status === 'unknown' ? 'warning' : severity;

function baseOf(rule: Rule, forTargets: readonly Target[]): FindingBase | undefined {
  const severities = severitiesOf(rule, forTargets);
  if (severities.length === 0) return undefined;
  return {
    rule: rule.id,
    severity: severities.reduce((a, b) => (rank[b.severity] < rank[a.severity] ? b : a)).severity,
    targets: severities.map(({ target }) => target),
    blocks: rule.blocks.filter((target) => forTargets.includes(target)),
  };
}

function severitiesOf(rule: Rule, forTargets: readonly Target[]): { target: Target; severity: Severity }[] {
  return forTargets.flatMap((target) => {
    const severity = typeof rule.severity === 'string' ? rule.severity : rule.severity[target];
    return severity ? [{ target, severity }] : [];
  });
}

function factsOf(rule: Rule, snapshot: AuthSnapshot): Facts<SnapshotPart> {
  const { parts, ...about } = snapshot;
  const read = rule.reads.map((part) => [
    part,
    (parts[part] as { value: SnapshotParts[SnapshotPart] }).value,
  ]);
  return { ...about, ...Object.fromEntries(read) } as Facts<SnapshotPart>;
}

function problemOfPool({ snapshot }: CheckInput, message: string): Problem {
  return { resource: { type: 'userPool', id: snapshot.userPoolId, region: snapshot.region }, message };
}
