import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JsonProblem, parse, plain, removeJson, setJson } from '../../../src/project/json';
import { propertyRuns } from '../../support/propertyRuns';

const read = (text: string): unknown => plain(parse(text).root);

describe('setJson', () => {
  const same = (name: string, before: string, after: string, key = 'new', order?: 'sorted') =>
    it(name, () => {
      assert.equal(setJson(before, [key], 1, order), after);
      if (before !== '{}') assert.equal(removeJson(after, [key]), before);
    });

  same('adds behind the last member', '{\n  "a": 1\n}', '{\n  "a": 1,\n  "new": 1\n}');
  same('fills an empty object', '{}', '{\n  "new": 1\n}');
  same('keeps tabs', '{\n\t"a": 1\n}\n', '{\n\t"a": 1,\n\t"new": 1\n}\n');
  same('keeps four spaces', '{\n    "a": {}\n}', '{\n    "a": {},\n    "new": 1\n}');
  same('keeps CRLF', '{\r\n  "a": 1\r\n}\r\n', '{\r\n  "a": 1,\r\n  "new": 1\r\n}\r\n');
  same('keeps a byte order mark', '\uFEFF{\n  "a": 1\n}', '\uFEFF{\n  "a": 1,\n  "new": 1\n}');
  same('keeps a trailing comma', '{\n  "a": 1,\n}', '{\n  "a": 1,\n  "new": 1,\n}');
  same('leaves a comment with its member', '{\n  "a": 1 // one\n}', '{\n  "a": 1, // one\n  "new": 1\n}');
  same(
    'leaves a comment with its member and comma',
    '{\n  "a": 1, /* one */ // uno\n}',
    '{\n  "a": 1, /* one */ // uno\n  "new": 1,\n}',
  );
  same('keeps one line one line', '{"a":1}', '{"a":1,"new":1}');
  same('keeps the spaces of one line', '{ "a": 1, "b": 2 }', '{ "a": 1, "b": 2, "new": 1 }');
  same(
    'sorts in the middle',
    '{\n  "a": 1,\n  "z": 2\n}',
    '{\n  "a": 1,\n  "new": 1,\n  "z": 2\n}',
    'new',
    'sorted',
  );
  same('sorts to the front', '{\n  "z": 2\n}', '{\n  "new": 1,\n  "z": 2\n}', 'new', 'sorted');
  same('sorts to the front of one line', '{"z":2}', '{"new":1,"z":2}', 'new', 'sorted');
  same(
    'leaves the first comment first',
    '{ // mine\n  "z": 2\n}',
    '{ // mine\n  "new": 1,\n  "z": 2\n}',
    'new',
    'sorted',
  );

  it('makes the objects on the way, sorted if asked', () => {
    const after = setJson('{}', ['a', 'b'], { d: 1, c: [] }, 'sorted');
    assert.equal(after, JSON.stringify({ a: { b: { c: [], d: 1 } } }, null, 2));
  });

  it('changes only what differs', () => {
    const before = '{\n  "a": {"x": 1,   "y": 2}, // kept\n  "b": [1,   2]\n}';
    assert.equal(setJson(before, [], { a: { x: 1, y: 3 }, b: [1, 2] }), before.replace('2}', '3}'));
    assert.equal(setJson(before, ['b'], [3]), before.replace('[1,   2]', '[3]'));
  });

  it('takes out members that are no longer wanted', () => {
    const before = '{\n  "a": {\n    "x": 1,\n    // y\n    "y": 2\n  }\n}';
    assert.equal(setJson(before, ['a'], { x: 1 }), '{\n  "a": {\n    "x": 1\n    // y\n  }\n}');
  });

  it('treats __proto__ as any other key', () => {
    const after = setJson('{"__proto__": {"a": 1}}', ['__proto__', 'b'], 2);
    assert.equal(after, '{"__proto__": {"a": 1, "b": 2}}');
    assert.equal((Object.prototype as { b?: number }).b, undefined);
  });

  const refuses = (
    name: string,
    text: string,
    path: string[],
    reason: JsonProblem['reason'],
    offset: number,
  ) =>
    it(`refuses ${name}`, () =>
      assert.throws(
        () => setJson(text, path, 1),
        (error: JsonProblem) => error.reason === reason && error.offset === offset,
      ));
  refuses('unquoted keys', '{\n  a: 1\n}', ['b'], 'syntax', 4);
  refuses('a text cut off', '{\n  "a": 1,', ['b'], 'syntax', 11);
  refuses('an empty text', '', ['b'], 'syntax', 0);
  refuses('a key that is there twice', '{"a": 1, "a": 2}', ['a'], 'duplicateKey', 9);
  refuses('a way through a text', '{"a": "text"}', ['a', 'b'], 'notAnObject', 6);
  refuses('an array at the root', '[]', ['a'], 'notAnObject', 0);
  it('refuses what is nested too deeply', () =>
    assert.throws(() => setJson('{"a":'.repeat(100_000), ['b'], 1), JsonProblem));
});

describe('removeJson', () => {
  it('leaves {} where the last member was', () => {
    assert.equal(removeJson('{\n  "a": {\n    "b": 1\n  }\n}', ['a', 'b']), '{\n  "a": {}\n}');
  });
  it('leaves comments where they are', () => {
    assert.equal(removeJson('{\n  // note\n  "a": 1\n}', ['a']), '{\n  // note\n}');
    assert.equal(removeJson('{ // note\n"a": 1 }', ['a']), '{ // note\n }');
    assert.equal(removeJson('{"a": 1 /* one */, "b": 2}', ['a']), '{ /* one */ "b": 2}');
  });
  it('changes nothing when there is no such member', () => {
    assert.equal(removeJson('{ "a": {} }', ['a', 'b']), '{ "a": {} }');
    assert.equal(removeJson('{ "a": {} }', ['b', 'c']), '{ "a": {} }');
  });
});

describe('editing JSON', () => {
  const key = fc.constantFrom('a', 'b', 'c d', 'é"\\', '__proto__', 'constructor', '//', '1');
  const { object } = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(1, 'text', '// no comment', null, true, '{,}'),
      fc.array(tie('value'), { maxLength: 3 }),
      tie('object'),
    ),
    object: fc
      .uniqueArray(fc.tuple(key, tie('value')), { selector: ([name]) => name, maxLength: 4 })
      .map((members) => Object.fromEntries(members) as Record<string, unknown>),
  }));
  /** The same value in many hands: indentation, line ends, comments, trailing commas. */
  const handwritten = fc
    .tuple(
      object,
      fc.constantFrom('\t', '  ', '    ', ''),
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.nat(4)),
      fc.boolean(),
    )
    .map(([value, indent, eol, notes, mark]) => {
      const lines = JSON.stringify(value, null, indent).split('\n');
      const noted = lines.map((line, index) => {
        const note = notes[index % Math.max(1, notes.length)];
        const last = /^\s*[}\]]/.test(lines[index + 1] ?? '');
        if (note === 1 && indent !== '') return `${line} // "note": {`;
        if (note === 2) return `/* } , */${line}`;
        if (note === 3 && last && !/[{[,]$/.test(line)) return `${line},`;
        return line;
      });
      return { value, text: (mark ? '\uFEFF' : '') + noted.join(eol) };
    });
  const path = fc.array(key, { minLength: 1, maxLength: 3 });

  const order = fc.constantFrom('last' as const, 'sorted' as const);

  it('sets what was asked and nothing else, and once is enough', () => {
    fc.assert(
      fc.property(handwritten, path, object, order, ({ value, text }, where, added, how) => {
        let after: string;
        try {
          after = setJson(text, where, added, how);
        } catch (error) {
          assert.ok(error instanceof JsonProblem && error.reason === 'notAnObject');
          return;
        }
        assert.deepEqual(sorted(read(after)), sorted(withSet(value, where, added)));
        assert.equal(setJson(after, where, added, how), after);
        // What is replaced takes the comments inside it along.
        const notes = has(value, where) ? [] : (text.match(/\/\/ "note": \{|\/\* \} , \*\//g) ?? []);
        for (const note of notes) assert.ok(after.includes(note));
      }),
      { numRuns: propertyRuns(250) },
    );
  });

  it('removes what it added, to the last byte', () => {
    fc.assert(
      fc.property(handwritten, object, order, ({ value, text }, added, how) => {
        fc.pre(Object.keys(value).length > 0);
        const after = setJson(text, ['brand new'], added, how);
        assert.equal(removeJson(after, ['brand new']), text);
      }),
      { numRuns: propertyRuns(250) },
    );
  });
});

const has = (value: unknown, [key, ...rest]: readonly string[]): boolean =>
  key === undefined ||
  Object.entries(value ?? {}).some(([name, member]) => name === key && has(member, rest));

function withSet(value: unknown, [key, ...rest]: readonly string[], added: unknown): unknown {
  if (key === undefined) return added;
  const members = Object.entries(value ?? {}).filter(([name]) => name !== key);
  const old = Object.entries(value ?? {}).find(([name]) => name === key)?.[1] as unknown;
  return Object.fromEntries([...members, [key, withSet(old ?? {}, rest, added)]]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [key, sorted(member)]);
  return members.sort(([a], [b]) => (a < b ? -1 : 1));
}
