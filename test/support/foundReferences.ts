import assert from 'node:assert/strict';
import type { FileSection, Reference } from '../../src/model/fileReferences';
import { findReferences } from '../../src/project/references/findReferences';

/** Finds the references of a file and holds every one of them to the text at its place. */
export async function sectionsIn(path: string, text: string): Promise<FileSection[]> {
  const sections = await findReferences(path, text);
  for (const { anchor, references } of sections) {
    assert.ok(
      anchor.offset >= 0 && anchor.offset + anchor.length <= text.length,
      'the anchor is in the text',
    );
    for (const { value, offset, length } of references) {
      assert.equal(text.slice(offset, offset + length), value);
    }
  }
  return sections;
}

/** A reference in one line: `userPoolClientId web 1h57kf5…`. */
export const inWords = ({ kind, client, role, regionOf, value }: Reference): string =>
  [kind, client ?? role ?? regionOf, value].filter((part) => part !== undefined).join(' ');

export const wordsOf = (sections: readonly FileSection[]): string[] =>
  sections.flatMap(({ references }) => references.map(inWords));
