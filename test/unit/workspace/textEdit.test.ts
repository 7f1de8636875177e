import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differenceOf } from '../../../src/workspace/textEdit';

const apply = (before: string, after: string): string => {
  const found = differenceOf(before, after);
  return found ? before.slice(0, found.start) + found.text + before.slice(found.end) : before;
};

describe('differenceOf', () => {
  it('is nothing for equal texts', () => assert.equal(differenceOf('{}', '{}'), undefined));

  it('is the inserted text alone', () => {
    assert.deepEqual(differenceOf('{\n}', '{\n  "auth": {}\n}'), {
      start: 2,
      end: 2,
      text: '  "auth": {}\n',
    });
  });

  it('does not cut a CRLF in two', () => {
    assert.deepEqual(differenceOf('a\r\nb', 'a\rb'), { start: 1, end: 3, text: '\r' });
  });

  it('does not cut a surrogate pair in two', () => {
    const found = differenceOf('😀', '😁');
    assert.deepEqual(found, { start: 0, end: 2, text: '😁' });
  });

  it('turns any text into any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '😀', '"') });
    fc.assert(fc.property(text, text, (before, after) => apply(before, after) === after));
  });
});
