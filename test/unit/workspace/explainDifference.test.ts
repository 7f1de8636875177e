import assert from 'node:assert/strict';
import { explainDifference } from '../../../src/workspace/explainDifference';

const planned = '{\n  "auth": {},\n  "api": {}\n}';

describe('explainDifference', () => {
  it('has nothing to say about equal texts', () =>
    assert.equal(explainDifference(planned, planned), undefined));

  for (const [name, written, sentence] of [
    ['a final newline', `${planned}\n`, /a final newline was added/],
    ['a byte order mark', `\uFEFF${planned}`, /byte order mark was added/],
    ['line ends', planned.replaceAll('\n', '\r\n'), /line ends/],
    ['line ends that were mixed', planned.replace('\n', '\r\n'), /line ends/],
    ['formatting', '{ "auth": {}, "api": {} }', /it was formatted/],
    ['a value', planned.replace('auth', 'other'), /its content was changed/],
    ['spaces inside a string', planned.replace('auth', 'au th'), /its content was changed/],
  ] as const)
    it(`names ${name}`, () => assert.match(explainDifference(planned, written) ?? '', sentence));

  it('names removed final newlines', () => {
    assert.match(explainDifference(`${planned}\n\n`, `${planned}\n`) ?? '', /final newlines were removed/);
  });

  it('names removed spaces at line ends', () => {
    assert.match(explainDifference('{ \n}', '{\n}') ?? '', /spaces at line ends were removed/);
  });

  it('names a removed byte order mark', () => {
    assert.match(explainDifference(`\uFEFF${planned}`, planned) ?? '', /byte order mark was removed/);
  });
});
