import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../../support/importGraph';
import { projectRoot } from '../../support/manifest';

/** An unknown codicon is drawn as nothing, and nobody is told. */
describe('icons', () => {
  const css = readFileSync(join(projectRoot, 'node_modules/@vscode/codicons/dist/codicon.css'), 'utf8');
  const known = new Set([...css.matchAll(/\.codicon-([\w-]+):before/g)].map(([, name]) => name));
  const texts = [
    ...sourceFiles('src'),
    { path: 'package.json', text: readFileSync(join(projectRoot, 'package.json'), 'utf8') },
  ];

  it('are all codicons', () => {
    assert.ok(known.size > 400);
    for (const { path, text } of texts) {
      const used = [
        ...text.matchAll(/\bicon: '([\w-]+)'/g),
        ...text.matchAll(/\$\(([a-z][\w-]*?)(?:~\w+)?\)/g),
      ];
      for (const [, name = ''] of used) assert.ok(known.has(name), `${path}: ${name}`);
    }
  });
});
