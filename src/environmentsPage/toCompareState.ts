import * as l10n from '@vscode/l10n';
import type { Finding } from '../compatibility/rule';
import { compareEnvironments, type ComparedEnvironment } from '../environments/compareEnvironments';
import type { CompareColumn, CompareState } from './protocol';

/** What the panel knows. */
export interface CompareModel {
  readonly title: string;
  readonly compared: readonly ComparedEnvironment[];
  /** What is mixed up. */
  readonly findings: readonly Finding[];
  /** Where files, settings and Cognito disagree besides. */
  readonly drift: readonly Finding[];
  readonly isReading: boolean;
  /** Milliseconds since 1970. */
  readonly readAt?: number;
  /** Absent: the work goes on with the environment that is checked out. */
  readonly chosen?: string;
}

/** What the page draws of it. `fixTitles`: the ways out of a finding that the page can go. */
export function toCompareState(
  { title, compared, findings, drift, isReading, readAt, chosen }: CompareModel,
  fixTitles: (finding: Finding) => readonly string[],
): CompareState {
  return {
    title,
    columns: compared.map(({ environment, reading }): CompareColumn => ({
      name: environment.name,
      // Of a branch or a sandbox it would mean something else.
      isCheckedOut: environment.isCheckedOut && environment.target.kind === 'environment',
      isChosen: chosen === undefined ? environment.isCheckedOut : environment.name === chosen,
      ...problemOf(reading),
    })),
    rows: compareEnvironments(compared),
    findings: [...findings, ...drift].map((finding, index) => ({
      about: index < findings.length ? 'mixUp' : 'drift',
      severity: finding.severity,
      message: finding.message,
      fixes: fixTitles(finding),
    })),
    isReading,
    ...(readAt !== undefined && { asOf: l10n.t('As of {0}', new Date(readAt).toLocaleTimeString()) }),
    announcement: isReading
      ? l10n.t('Reading from Cognito…')
      : l10n.t('{0} environments, findings: {1}', compared.length, findings.length + drift.length),
  };
}

function problemOf(reading: ComparedEnvironment['reading']): { readonly problem?: string } {
  if (reading.status === 'missing') return { problem: l10n.t('The user pool no longer exists.') };
  return reading.status === 'failed' ? { problem: reading.message } : {};
}
