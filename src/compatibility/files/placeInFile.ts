import type { FileSection, Reference, TextSpan } from '../../model/fileReferences';
import { jsonSource } from '../../project/references/jsonSource';
import { memberOf, type SourceMember, type SourceValue } from '../../project/references/sourceTree';
import type { Problem } from '../rule';
import type { CheckedFile } from './checkedFile';

/**
 * Where a problem stands in a file's text: where the rule says; else at the value it names, at its property, or at the
 * id of its resource; else at the part of the file it is about.
 */
export function placeInFile(
  { path, text, sections }: CheckedFile,
  { span, value, property, resource }: Pick<Problem, 'span' | 'value' | 'property' | 'resource'>,
  section?: FileSection,
): TextSpan {
  if (span) return span;
  const within = section ? [section] : sections;
  const references = within.flatMap((one) => one.references);
  return (
    (value === undefined ? undefined : placeOfValue(text, references, value)) ??
    (property && path.endsWith('.json') ? placeInJson(text, property) : undefined) ??
    (property && references.find(({ key }) => key === String(property.at(-1)))) ??
    references.find((reference) => isAbout(reference, resource.id)) ??
    within[0]?.anchor ?? { offset: 0, length: 0 }
  );
}

function placeOfValue(text: string, references: readonly Reference[], value: string): TextSpan | undefined {
  const reference = references.find((one) => one.value === value);
  if (reference) return reference;
  const offset = value === '' ? -1 : text.indexOf(value);
  return offset < 0 ? undefined : { offset, length: value.length };
}

const isAbout = ({ value }: Reference, id: string): boolean => id !== '' && value === id;

/** The key or short value that a path of keys leads to, as far as it goes; `undefined` when it does not even begin. */
function placeInJson(text: string, property: readonly (string | number)[]): TextSpan | undefined {
  let value: SourceValue | undefined = jsonSource(text);
  let reached: SourceMember | undefined;
  for (const step of property) {
    const member = memberOf(value, String(step));
    if (!member) break;
    reached = member;
    value = member.value;
  }
  return reached?.value.type === 'text' && reached.value.length > 0 ? reached.value : reached?.keySpan;
}
