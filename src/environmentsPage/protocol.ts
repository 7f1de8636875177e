import type { ComparedRow } from '../environments/compareEnvironments';
import type { Severity } from '../compatibility/rule';

/** What the page "Compare Environments" and the extension say to each other. Pure: shared with the page. */

/** What the page may ask of the extension. */
export interface CompareHost {
  ready(params: Record<string, never>): CompareState;
  checkAgain(params: Record<string, never>): void;
  copyMarkdown(params: Record<string, never>): void;
  /** Asks what another environment is to be, and writes it. */
  addEnvironment(params: Record<string, never>): void;
  /** Goes on with the environment of a column. */
  switchTo(params: { readonly name: string }): void;
  /** Mends finding number `finding` by its way number `fix`. */
  mend(params: { readonly finding: number; readonly fix: number }): void;
  explain(params: { readonly finding: number }): void;
}

/** What the extension may tell the page. */
export interface ComparePage {
  show(state: CompareState): void;
}

/** All that the page draws. */
export interface CompareState {
  /** Of the project. */
  readonly title: string;
  readonly columns: readonly CompareColumn[];
  readonly rows: readonly ComparedRow[];
  readonly findings: readonly CompareFinding[];
  readonly isReading: boolean;
  /** When Cognito was asked, in words; absent: not yet. */
  readonly asOf?: string;
  /** For a screen reader. */
  readonly announcement: string;
}

export interface CompareColumn {
  readonly name: string;
  readonly isCheckedOut: boolean;
  readonly isChosen: boolean;
  /** Why Cognito could not be asked. */
  readonly problem?: string;
}

export interface CompareFinding {
  /** Environments that share what each should have of its own, or files, settings and Cognito that disagree. */
  readonly about: 'mixUp' | 'drift';
  readonly severity: Severity;
  readonly message: string;
  /** Titles of the ways out. */
  readonly fixes: readonly string[];
}
