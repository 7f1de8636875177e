import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestKeys, packageJson, projectRoot, readJson } from '../../support/manifest';

const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');

describe('README.md', () => {
  it('lists every setting and no other', () => {
    const listed = [...readme.matchAll(/^\| `(amplifyAuth\.\w+)`/gm)].map(([, id]) => id);
    assert.deepEqual(listed.sort(), manifestKeys('SettingTypes').sort());
  });

  it('names only commands that exist, by their titles', () => {
    const texts = readJson<Record<string, string>>('package.nls.json');
    const titles = packageJson().contributes.commands.map(({ title }) => texts[title.replaceAll('%', '')]);
    const named = [...readme.matchAll(/\*\*Amplify: ([^*]+)\*\*/g)].map(([, title]) => title);
    assert.deepEqual(
      named.filter((title) => !titles.includes(title)),
      [],
    );
  });

  it('links only to files and pictures that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, file]) => file ?? '');
    const missing = links.filter((file) => !existsSync(path.join(projectRoot, file)));
    assert.deepEqual(missing, []);
  });
});
