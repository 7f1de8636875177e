import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { guards } from '../../../src/compatibility/guards';
import { referenceAuthChecks } from '../../../src/compatibility/referenceAuthChecks';
import { rules } from '../../../src/compatibility/rules';
import { projectRoot } from '../../support/manifest';
import { checks } from './checks';

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

  it('imports no other rule', () => {
    for (const id of ids) {
      const text = readFileSync(`src/compatibility/rules/${id}.ts`, 'utf8');
      assert.doesNotMatch(text, /from '\.\//, id);
    }
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

  it('covers every known check, and no unknown one', () => {
    const aliases = new Set([...rules, ...guards].flatMap((one) => one.aliases));
    assert.deepEqual(
      checks.filter((check) => !aliases.has(check)),
      [],
      'no rule or guard has these ids',
    );
    assert.deepEqual(
      [...aliases].filter((alias) => !checks.includes(alias)),
      [],
      'these ids belong to no known check',
    );
  });

  it('links to pages that exist', () => {
    for (const name of idsIn('docs/rules', '.md')) {
      const page = readFileSync(`docs/rules/${name}.md`, 'utf8');
      for (const [, target = ''] of page.matchAll(/\]\(([\w.-]+\.md)\)/g)) {
        assert.ok(existsSync(`docs/rules/${target}`), `${name}.md links to ${target}`);
      }
    }
  });

  it('says on its page what "Fix…" does, where it offers a repair', () => {
    const silent = idsIn('src/compatibility/rules', '.ts').filter(
      (name) =>
        /from '\.\.\/\w+Repairs'/.test(readFileSync(`src/compatibility/rules/${name}.ts`, 'utf8')) &&
        !readFileSync(`docs/rules/${name}.md`, 'utf8').includes('**Fix…**'),
    );
    assert.deepEqual(silent, []);
  });

  it('blocks Gen 2 only for what referenceAuth refuses', () => {
    const blocking = rules.filter(({ blocks }) => blocks.includes('gen2')).map(({ id }) => id);
    const expected = [...new Set(referenceAuthChecks.flatMap((check) => check.rules))];
    assert.deepEqual(sorted(blocking), sorted(expected));
  });

  it('is in docs/rules/README.md as it is (npm run rule-table)', async () => {
    const script = pathToFileURL(join(projectRoot, 'scripts/ruleTable.mjs'));
    const { rulePage } = (await import(script.href)) as { rulePage: () => string };
    // The columns' width is Prettier's affair.
    const words = (text: string) => text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
    assert.equal(words(readFileSync('docs/rules/README.md', 'utf8')), words(rulePage()));
  });
});
