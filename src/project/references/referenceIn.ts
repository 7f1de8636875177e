import type { Reference } from '../../model/fileReferences';
import { memberOf, type SourceMember, type SourceValue } from './sourceTree';

/** What is known of a reference besides its value and place. */
export type About = Pick<Reference, 'kind' | 'client' | 'role' | 'regionOf'>;

/** The reference at a key; none when the value is not a literal text. An empty text is one: the value is missing. */
export function referenceIn(object: SourceValue | undefined, key: string, about: About): Reference[] {
  const member = memberOf(object, key);
  return member ? referenceOf(member, about) : [];
}

export function referenceOf({ key, value }: SourceMember, about: About): Reference[] {
  if (value.type !== 'text') return [];
  return [{ ...about, key, value: value.text, offset: value.offset, length: value.length }];
}

/** Every text below a key that speaks of a secret, as far as it is not empty. */
export function secretsIn(object: SourceValue | undefined): Reference[] {
  if (object?.type === 'list') return object.items.flatMap(secretsIn);
  if (object?.type !== 'object') return [];
  return object.members.flatMap((member) => {
    const isSecret = /secret/i.test(member.key) && member.value.type === 'text' && member.value.text !== '';
    return isSecret ? referenceOf(member, { kind: 'clientSecret' }) : secretsIn(member.value);
  });
}
