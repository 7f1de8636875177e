import * as l10n from '@vscode/l10n';
import type { Finding } from '../compatibility/rule';
import type { UserError } from '../errors';
import type { CliIo, ExitCode } from './cliIo';
import type { FailOn, ReportFormat } from './cliOptions';
import type { ReportPlace } from './placeFindings';
import { toMarkdown } from './toMarkdown';
import { toSarif } from './toSarif';

/** What a command has to say. */
export interface Outcome {
  readonly status: 'done' | 'refused' | 'failed';
  readonly findings: readonly Finding[];
  /** Project-relative paths with `/`, sorted: written, deleted, or what would be. */
  readonly changes: readonly string[];
  /** For people: what was done, one sentence a line. */
  readonly summary: readonly string[];
  /** The summary as Markdown, where it is more than sentences. */
  readonly markdown?: string;
  /** Where its findings stand in the project; for formats that say so. */
  readonly placeOf?: ((finding: Finding) => ReportPlace) | undefined;
  /** Why it failed, with `failed` only. */
  readonly error?: UserError;
  /** What the command was asked for, as members of the JSON beside the others. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What a command has to say that was stopped by findings before it wrote anything. */
export const refused = (findings: Outcome['findings']): Outcome => ({
  status: 'refused',
  findings,
  changes: [],
  summary: [l10n.t('Nothing was written.')],
});

/** The summary of a command that wrote something, unless it was asked only to say what it would write. */
export const unlessDryRun = (dryRun: boolean, done: readonly string[]): readonly string[] =>
  dryRun ? [l10n.t('Nothing was written: this was a dry run.')] : done;

const exitCodes = { done: 0, refused: 1, failed: 3 } as const;
export const exitCodeOf = ({ status }: Outcome): ExitCode => exitCodes[status];

/** Writes a command's outcome to standard output, and why it failed to standard error. */
export function reportOutcome(outcome: Outcome, format: ReportFormat, io: CliIo): void {
  if (outcome.error) io.stderr(inWords(outcome.error));
  switch (format) {
    case 'text':
      return io.stdout(toText(outcome));
    case 'json':
      return io.stdout(toJson(outcome));
    case 'sarif':
      return io.stdout(json(toSarif(outcome.findings, outcome.placeOf)));
    case 'markdown':
      return io.stdout(toMarkdown(outcome));
  }
}

/** Says on standard error why a command could not run; with JSON, standard output still is one document. */
export function reportError(error: UserError, format: ReportFormat, io: CliIo): ExitCode {
  const code = exitCodeOfError(error);
  io.stderr(inWords(error));
  if (format === 'json') {
    const status = code === 3 ? 'failed' : 'bad-input';
    io.stdout(json({ status, findings: [], changes: [], error: errorMembers(error) }));
  }
  return code;
}

/** The document of what is no error of the user's: a bug, or Ctrl+C. */
export const failureJson = (error: { readonly kind: 'bug' | 'stopped'; readonly message: string }): string =>
  json({ status: 'failed', findings: [], changes: [], error });

const inWords = (error: UserError): string => `import-auth: ${error.message}\n${resolutionOf(error)}\n`;

const resolutionOf = ({ kind, resolution }: UserError): string =>
  kind === 'otherAccount'
    ? `${resolution} ${l10n.t('"--profile NAME" uses another one for this command.')}`
    : resolution;

/** 2 for what was given to us, 3 for what AWS or the credentials did. */
function exitCodeOfError({ kind }: UserError): ExitCode {
  return kind === 'input' || kind === 'files' ? 2 : 3;
}

const rank = { info: 0, warning: 1, error: 2 } as const;

/** Whether findings refuse: those that block always do, others from the severity asked for. */
export const isRefused = (findings: readonly Finding[], failOn: FailOn | undefined): boolean =>
  findings.some(({ blocks, severity }) => blocks.length > 0 || (failOn && rank[severity] >= rank[failOn]));

const errorMembers = (error: UserError) => ({
  kind: error.kind,
  message: error.message,
  resolution: resolutionOf(error),
});

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function toJson({ status, findings, changes, data, error }: Outcome): string {
  return json({
    status,
    ...data,
    findings: findings.map(({ rule, severity, message, resource }) => ({
      rule,
      severity,
      message,
      resource,
    })),
    changes,
    ...(error && { error: errorMembers(error) }),
  });
}

function toText({ findings, changes, summary }: Outcome): string {
  const lines = findings.flatMap(({ rule, severity, message, fixes = [] }) => [
    `${words[severity]()}  ${message}  (${rule})`,
    ...fixes.map(({ title }) => `  ${l10n.t('Way out: {0}', title)}`),
  ]);
  return [...lines.map(withoutControls), ...changes.map((path) => `  ${path}`), ...summary, ''].join('\n');
}

/** Names come from files and from AWS: none of them may drive the terminal or make lines of its own. */
export const withoutControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));

const words = {
  error: () => l10n.t('error'),
  warning: () => l10n.t('warning'),
  info: () => l10n.t('note'),
} as const;
