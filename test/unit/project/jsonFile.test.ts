import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UserError } from '../../../src/errors';
import { setJson } from '../../../src/project/json';
import { editJsonFile, readJsonFile } from '../../../src/project/jsonFile';
import { propertyRuns } from '../../support/propertyRuns';

const read = (text: string) => readJsonFile('a.json', text);

describe('readJsonFile', () => {
  const reads = (name: string, text: string, value: unknown) =>
    it(`reads ${name}`, () => assert.deepEqual(read(text), value));

  reads('JSON', '{"a": [1, true, null]}', { a: [1, true, null] });
  reads('a byte order mark', '\uFEFF{"a": 1}', { a: 1 });
  reads('comments and trailing commas', '{ // one\r\n "a": [1,], /* two */\r\n}', { a: [1] });
  reads('keys without quotes', '{ a: 1, b_c: "x" }', { a: 1, b_c: 'x' });
  reads('texts without quotes', '{\n  a: hello, world # not a comment\n  b: 2\n}', {
    a: 'hello, world # not a comment',
    b: 2,
  });
  reads('members without commas', '{\n  "a": 1\n  "b": [\n    1\n    2\n  ]\n}', { a: 1, b: [1, 2] });
  reads('# comments', '# head\n{\n  a: true # yes\n}', { a: true });
  reads("'''texts'''", "{\n  a:\n    '''\n    one\n      two\n    '''\n}", { a: 'one\n  two' });
  reads('single quotes', "{ 'a': 'it\\'s \"so\"' }", { a: 'it\'s "so"' });
  reads('an object without its braces', 'a: 1\nb: text\n', { a: 1, b: 'text' });
  reads('numbers as Hjson does', '{\n a: -1.5e3\n b: 1.\n c: 01\n d: null }', {
    a: -1500,
    b: '1.',
    c: '01',
    d: null,
  });

  it('keeps a __proto__ key a key', () => {
    for (const text of ['{"__proto__": {"x": 1}}', '{__proto__: {x: 1}}', '{"__proto__": {"x": 1,}}']) {
      assert.deepEqual(Object.keys(read(text) as object), ['__proto__']);
    }
  });

  const refuses = (name: string, text: string, message: string) =>
    it(`refuses ${name}`, () =>
      assert.throws(
        () => read(text),
        (error: UserError) => {
          assert.equal(error.message, message);
          assert.equal(error.kind, 'files');
          assert.notEqual(error.resolution, '');
          return true;
        },
      ));
  refuses('an empty file', '\uFEFF \n', '"a.json" is empty.');
  refuses('a file cut off', '{\n  "a": {"b": 1', '"a.json" is not JSON at line 2, column 15.');
  refuses('a conflict marker', '{\n<<<<<<< HEAD\n  "a": 1\n}', '"a.json" is not JSON at line 2, column 1.');

  it('survives every text, with a value or a UserError', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      "'",
      "'''",
      '#',
      '//',
      '/*',
      '*/',
      '\n',
      ' ',
    );
    const text = fc.array(fc.oneof(piece, fc.constantFrom('a', '1', '\\', 'null', '\u0000', '\uFEFF')));
    fc.assert(
      fc.property(text, (pieces) => {
        try {
          read(pieces.join(''));
        } catch (error) {
          assert.ok(error instanceof UserError, String(error));
        }
      }),
      { numRuns: propertyRuns(800) },
    );
  });
  it('survives what is nested too deeply', () => {
    for (const open of ['{"a":', '[', '{a:']) assert.throws(() => read(open.repeat(50_000)), UserError);
  });
});

describe('editJsonFile', () => {
  it('refuses Hjson with line and column', () => {
    assert.throws(() => editJsonFile('a.json', '{\n  a: 1\n}', (text) => setJson(text, ['b'], 2)), {
      message: '"a.json" is not JSON at line 2, column 3.',
    });
  });
  it('says where a key is named twice', () => {
    assert.throws(
      () =>
        editJsonFile('a.json', '\uFEFF{\r\n  "a": 1,\r\n  "a": 2\r\n}', (text) => setJson(text, ['a'], 3)),
      { message: '"a.json" names the same key twice, the second time at line 3, column 3.' },
    );
  });
});
