import assert from 'node:assert/strict';
import { visit } from 'yaml';
import { parseScript } from '../../../../src/project/references/parseScript';
import { yamlDocuments } from '../../../../src/project/references/yamlDocuments';

/** Near the end of the stack V8 does not throw but ends the process: these runs would have no end, not a failed test. */
const depths = [2000, 2000];

describe('a script', () => {
  for (const piece of [
    '[',
    '{a:',
    '`${',
    '(',
    'a=>{',
    'f(',
    'a?',
    '-',
    'a+',
    'new ',
    'x as ',
    'class A{a=',
    '@a(',
  ])
    it(`of nothing but "${piece}" cannot be parsed, again and again`, () => {
      for (const depth of depths) {
        assert.equal(parseScript(`x=${piece.repeat(depth)}`), undefined);
        assert.equal(parseScript(piece.repeat(depth)), undefined);
      }
    });

  for (const [what, text] of Object.entries({
    types: `let a: ${'['.repeat(5000)}`,
    patterns: `let ${'['.repeat(5000)}`,
    'type operators': `let a: ${'keyof '.repeat(5000)}b`,
    blocks: '{'.repeat(5000),
    conditions: 'if (a) '.repeat(5000),
  }))
    it(`of ${what} in each other cannot be parsed`, () => assert.equal(parseScript(text), undefined));

  it('as people write them can', () => {
    const list = '['.repeat(60) + ']'.repeat(60);
    const calls = 'f(() => { return '.repeat(40) + '1' + '; })'.repeat(40);
    const sum = Array.from({ length: 400 }, (_, index) => `'part ${index}'`).join(' + ');
    for (const text of [list, calls, sum]) assert.ok(parseScript(`const a = ${text};`), text.slice(0, 40));
    assert.equal(parseScript('const a = ['), undefined);
    assert.ok(parseScript('const a = [];'));
  });
});

describe('a YAML text', () => {
  for (const piece of ['[', '{a: ', '- ', '? ', '- ? ', '- a: '])
    for (const end of ['', '\n---\nx: 1', '\nb: ]'])
      it(`of nothing but ${JSON.stringify(piece)}, then ${JSON.stringify(end)}, ends no process`, () => {
        for (const depth of depths)
          for (const document of yamlDocuments(piece.repeat(depth) + end)) visit(document, {});
      });

  it('is read as far as people nest', () => {
    const [document] = yamlDocuments(`a: ${'['.repeat(50)}x${']'.repeat(50)}`);
    const found: unknown[] = [];
    if (document) visit(document, { Scalar: (_, { value }) => void found.push(value) });
    assert.deepEqual(found, ['a', 'x']);
    assert.equal(yamlDocuments('a: 1\n---\nb: 2\n').length, 2);
  });
});
