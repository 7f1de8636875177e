import type { FileSection } from '../../model/fileReferences';

/** A project file with what it says of Cognito. */
export interface CheckedFile {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  /** As an editor has it: without byte order mark. */
  readonly text: string;
  readonly sections: readonly FileSection[];
}
