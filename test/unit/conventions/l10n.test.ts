import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles, syntaxOf, type SourceFile } from '../../support/importGraph';
import { projectRoot, readJson } from '../../support/manifest';

/** Calls of `l10n.t` and `vscode.l10n.t`: the text, or where something else than a text is handed over. */
function shownStrings(file: SourceFile): { found: string[]; wrong: string[] } {
  const source = syntaxOf(file);
  const found: string[] = [];
  const wrong: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(vscode\.)?l10n\.t$/.test(node.expression.getText(source))) {
      const [message] = node.arguments;
      if (message && ts.isStringLiteralLike(message)) found.push(message.text);
      else wrong.push(`${file.path}:${source.getLineAndCharacterOfPosition(node.pos).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { found, wrong };
}

const placeholders = (text: string): string[] =>
  [...new Set(text.match(/\{\d+\}|\$\([\w-]+\)/g) ?? [])].sort();

describe('strings that are shown', () => {
  const shown = sourceFiles('src', 'media')
    .filter(({ text }) => text.includes('l10n.t('))
    .map(shownStrings);
  const english = readJson<Record<string, string>>('l10n/bundle.l10n.json');
  const advice = 'Run "npm run l10n"; it lists what to translate.';

  it('are texts, not expressions, so that they can be collected', () => {
    assert.deepEqual(
      shown.flatMap(({ wrong }) => wrong),
      [],
    );
  });

  it('are all in the English bundle, and nothing else is', () => {
    const found = [...new Set(shown.flatMap((file) => file.found))].sort();
    const bundled = Object.keys(english).sort();
    const difference = {
      missing: found.filter((text) => !bundled.includes(text)),
      unused: bundled.filter((text) => !found.includes(text)),
    };
    assert.deepEqual(difference, { missing: [], unused: [] }, advice);
  });

  const translations = readdirSync(join(projectRoot, 'l10n')).filter((name) =>
    /^bundle\.l10n\.\w+\.json$/.test(name),
  );

  it('are translated into Japanese and French', () => {
    assert.deepEqual(translations, ['bundle.l10n.fr.json', 'bundle.l10n.ja.json']);
  });

  for (const file of translations)
    it(`are all in ${file}, with the same placeholders`, () => {
      const other = readJson<Record<string, string>>(`l10n/${file}`);
      assert.deepEqual(
        Object.keys(english).filter((text) => !other[text]),
        [],
        advice,
      );
      assert.deepEqual(
        Object.keys(other).filter((text) => !(text in english)),
        [],
        advice,
      );
      for (const [text, translated] of Object.entries(other))
        assert.deepEqual(placeholders(translated), placeholders(text), text);
    });
});
