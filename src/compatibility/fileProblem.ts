import type { FileSection, Reference, ReferenceKind } from '../model/fileReferences';
import type { Fix, Problem, ReplaceText, ResourceRef } from './rule';

/** Helpers of the rules that judge a part of a project file. */

/** The references of some kinds that have a value: an empty one is not written yet. */
export const valuesOf = ({ references }: FileSection, ...kinds: readonly ReferenceKind[]): Reference[] =>
  references.filter(({ kind, value }) => kinds.includes(kind) && value !== '');

const fileRef = ({ path }: FileSection): ResourceRef => ({ type: 'file', id: path, path });

/** A problem at a reference. */
export const problemAt = (
  section: FileSection,
  { value, offset, length }: Reference,
  message: string,
  fixes: readonly Fix[] = [],
): Problem => ({ resource: fileRef(section), message, value, span: { offset, length }, fixes });

/** A problem of something that is not there. */
export const problemOfSection = (
  section: FileSection,
  message: string,
  fixes: readonly Fix[] = [],
): Problem => ({ resource: fileRef(section), message, span: section.anchor, fixes });

export const replace = (
  { path }: FileSection,
  { value, offset, length }: Reference,
  text: string,
  title: string,
): ReplaceText => ({ kind: 'replaceText', title, path, old: value, text, span: { offset, length } });
