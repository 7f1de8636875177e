import type { AuthSelections } from './importSelection';

/**
 * One file of a plan. `before` is the text the plan was made from (absent: the file is created), `after` the text to
 * write (absent: the file is deleted). A file that no longer reads as `before` is never written.
 */
export interface FileChange {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
}

/** A value the plan must not hold. The applying edge reads it and puts it, JSON-escaped, in the placeholder's place. */
export interface SecretSlot {
  readonly placeholder: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
}

/** What a plan is for. `values`: ids are written into a file that a build reads. */
export type PlanKind =
  'import' | 'refresh' | 'relink' | 'upgrade' | 'access' | 'libraryConfig' | 'unlink' | 'undo' | 'values';

/** File changes that belong together: shown before, written all or none, undone together. */
export interface FilePlan {
  readonly kind: PlanKind;
  /** The auth resource whose files these are. */
  readonly resourceName?: string;
  /** Sorted by path, each path once; a file that stays as it is has no entry. */
  readonly changes: readonly FileChange[];
  readonly secrets: readonly SecretSlot[];
}

/** What an import, or a change to one, writes in a project. */
export interface ImportPlan extends FilePlan {
  readonly resourceName: string;
  readonly envName: string;
  /** Further environments that an unlink takes the import out of. */
  readonly otherEnvNames?: readonly string[];
  readonly authSelections: AuthSelections;
}
