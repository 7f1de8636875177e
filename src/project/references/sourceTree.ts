import type { TextSpan } from '../../model/fileReferences';

/** A literal in a source text, whatever language it is written in: JSON, JavaScript, TypeScript, or JSON inside Dart. */
export type SourceValue = SourceObject | SourceList | SourceText | SourceOther;

export interface SourceObject extends TextSpan {
  readonly type: 'object';
  readonly members: readonly SourceMember[];
}

export interface SourceList extends TextSpan {
  readonly type: 'list';
  readonly items: readonly SourceValue[];
}

/** A text without its quotes. */
export interface SourceText extends TextSpan {
  readonly type: 'text';
  readonly text: string;
}

/** A value that is not a literal text, such as a number or a variable. */
interface SourceOther extends TextSpan {
  readonly type: 'other';
}

export interface SourceMember {
  readonly key: string;
  /** The key without its quotes. */
  readonly keySpan: TextSpan;
  readonly value: SourceValue;
}

/** The member of a value that is an object; the last one, as every parser takes it, when there are several. */
export const memberOf = (value: SourceValue | undefined, key: string): SourceMember | undefined =>
  value?.type === 'object' ? value.members.findLast((member) => member.key === key) : undefined;

/** The value at a path of keys. */
export const valueIn = (
  value: SourceValue | undefined,
  ...path: readonly string[]
): SourceValue | undefined =>
  path.reduce<SourceValue | undefined>((inner, key) => memberOf(inner, key)?.value, value);

export const membersIn = (value: SourceValue | undefined): readonly SourceMember[] =>
  value?.type === 'object' ? value.members : [];

export const keysIn = (value: SourceValue | undefined): string[] => membersIn(value).map(({ key }) => key);

/** Every value below this one and itself, without recursion: a hostile text may be nested deeply. */
export function* allValues(root: SourceValue): Iterable<SourceValue> {
  const waiting = [root];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    yield value;
    const below =
      value.type === 'object'
        ? value.members.map((member) => member.value)
        : value.type === 'list'
          ? value.items
          : [];
    for (const next of below.toReversed()) waiting.push(next);
  }
}
