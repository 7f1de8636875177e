import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { shellQuote, shellQuoteWith } from '../../../src/repair/shellQuote';

/** What a shell makes of words: each between two NUL characters. */
const wordsOf = (words: string, env: Record<string, string> = {}): string[] =>
  execFileSync('sh', ['-c', `printf '%s\\0' ${words}`], { encoding: 'utf8', env: { ...env } })
    .split('\0')
    .slice(0, -1);

/** All of Unicode but NUL, which no argument of a program can hold. */
const anyCharacter = fc
  .oneof(fc.integer({ min: 1, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

describe('shellQuote', () => {
  it('leaves plain words plain', () => assert.equal(shellQuote('us-east-1'), 'us-east-1'));

  it('gives a shell back every text, in one go', () => {
    const texts = [
      "it's",
      '"',
      '$HOME',
      '`id`',
      'a\nb',
      '\\',
      "''",
      '',
      ' ',
      '!',
      '~',
      '*',
      '日本',
      '--x',
      '\t',
    ];
    const sampled = fc.sample(fc.string({ unit: anyCharacter }), { numRuns: 200, seed: 1 });
    const whole = [...texts, ...sampled];
    assert.deepEqual(wordsOf(whole.map(shellQuote).join(' ')), whole);
  });
});

describe('shellQuoteWith', () => {
  const variables = new Map([
    ['{{id}}', 'ID'],
    ['{{id2}}', 'ID2'],
  ]);

  it('puts the values of variables in the places of slots, and nothing else', () => {
    const env = { ID: 'us-east-1:1 2', ID2: '$x', HOME: '/home/me' };
    const text = `{"a":"{{id}}","b":"it's $HOME {{id2}}{{id}}"}`;
    assert.deepEqual(wordsOf(shellQuoteWith(text, variables), env), [
      `{"a":"us-east-1:1 2","b":"it's $HOME $xus-east-1:1 2"}`,
    ]);
  });

  it('quotes what has no slot as always', () => {
    assert.equal(shellQuoteWith("it's", variables), shellQuote("it's"));
  });
});
