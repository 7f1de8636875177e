import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { guards } from '../../../src/compatibility/guards';
import { rules } from '../../../src/compatibility/rules';

const sections = ['What it checks', 'Why', 'By hand', 'With the extension', 'Source'];
const sorted = (ids: readonly string[]): string[] => [...ids].sort();
const idsIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

describe('every rule', () => {
  const ids = rules.map(({ id }) => id);

  it('stands in the list, in alphabetical order, under the name of its file', () => {
    const files = idsIn('src/compatibility/rules', '.ts').filter((name) => name !== 'index');
    assert.deepEqual(ids, sorted(files));
  });

  it('has a test', () => {
    assert.deepEqual(sorted(idsIn('test/unit/compatibility/rules', '.test.ts')), sorted(ids));
  });

  it('has a page, and no page is without a rule or guard', () => {
    const pages = idsIn('docs/rules', '.md').filter((name) => name !== 'README' && name !== 'adding');
    assert.deepEqual(sorted(pages), sorted([...ids, ...guards.map(({ id }) => id)]));
  });

  for (const { id, title, source, aliases } of [...rules, ...guards]) {
    it(`${id}: the page says what, why and how to mend it`, () => {
      const path = `docs/rules/${id}.md`;
      assert.ok(existsSync(path));
      const page = readFileSync(path, 'utf8');
      assert.ok(page.startsWith(`# ${id}\n`));
      assert.deepEqual(
        [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading),
        sections,
      );
      for (const section of page.split(/^## .*$/m).slice(1)) assert.notEqual(section.trim(), '');
      assert.ok(page.includes(source), 'the page names the source');
      assert.ok(title().length > 10 && !title().endsWith('.'), 'a title is a sentence without full stop');
      assert.equal(new Set(aliases).size, aliases.length);
    });
  }

  it('is in docs/rules/README.md as it is (npm run rule-table)', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/ruleTable.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
});
