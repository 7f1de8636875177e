import type { FilePlan } from '../../model/importPlan';

/** Code that has to be put in by hand, because the file is not of a shape that can be edited safely. */
export interface CodeToPaste {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** Why, as a sentence. */
  readonly reason: string;
  readonly code: string;
}

/** How the backend gets the pools: referenced, so that its other parts can use them, or only told to the app. */
export type Gen2Way = 'reference' | 'addOutput';

/** What an import or an unlink changes in a Gen 2 project. */
export interface Gen2Plan extends FilePlan {
  readonly kind: 'import' | 'unlink';
  readonly way: Gen2Way;
  readonly toPaste: readonly CodeToPaste[];
  /** What there is to know about the result, one sentence each. */
  readonly notes: readonly string[];
  /** Variables that the code reads, with the values for this environment. */
  readonly variables: readonly { readonly name: string; readonly value: string }[];
}
