import assert from 'node:assert/strict';
import path from 'node:path';
import ts from 'typescript';
import { findCycle, importGraph, sourceFiles, syntaxOf, type SourceFile } from '../../support/importGraph';

const files = sourceFiles('src', 'media');
const lines = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;

describe('findCycle', () => {
  it('finds a cycle and nothing in a tree', () => {
    const tree = { a: ['b', 'c'], b: ['c'], c: [] };
    assert.equal(findCycle(new Map(Object.entries(tree))), undefined);
    assert.deepEqual(findCycle(new Map(Object.entries({ ...tree, c: ['a'] }))), ['a', 'b', 'c', 'a']);
  });
});

describe('every file of src and media', () => {
  it('is free of import cycles', () => assert.equal(findCycle(importGraph(files))?.join(' → '), undefined));

  it('has at most 300 lines', () => {
    const long = files.filter((file) => lines(file) > 300);
    assert.deepEqual(
      long.map((file) => `${file.path}: ${lines(file)}`),
      [],
    );
  });

  it('is small as a rule: the median is at most 60 lines', () => {
    const sorted = files.map(lines).sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
    assert.ok(median <= 60, `the median of ${sorted.length} files is ${median} lines`);
  });

  it('is named after what it exports, not util, helper, common, misc or types', () => {
    const vague = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|types?|shared)(?=[./])/i.test(file.path),
    );
    assert.deepEqual(
      vague.map((file) => file.path),
      [],
    );
  });

  it('is no barrel: it declares something of its own, and no index', () => {
    const barrels = files.filter(isBarrel);
    const indexes = files.filter((file) => /^index\.tsx?$/.test(path.basename(file.path)));
    assert.deepEqual(
      [...barrels, ...indexes].map((file) => file.path).filter((file) => !listsRules(file)),
      [],
    );
  });
});

/** The list of all rules is a list, not a re-export. */
const listsRules = (file: string): boolean => file === 'src/compatibility/rules/index.ts';

function isBarrel(file: SourceFile): boolean {
  const { statements } = syntaxOf(file);
  const exports = statements.filter(ts.isExportDeclaration).filter((one) => one.moduleSpecifier);
  return (
    exports.length > 0 && exports.length === statements.filter((one) => !ts.isImportDeclaration(one)).length
  );
}
