import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/manifest';

const texts = /\.(ts|tsx|mjs|json|md|css|yml|sh)$|^\.ci\/run$/;

/** What is under version control, or meant to be; in a copy without Git there is nothing to say. */
function projectTexts(): { path: string; text: string }[] {
  if (!existsSync(path.join(projectRoot, '.git'))) return [];
  const args = ['ls-files', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8', maxBuffer: 1e8 }).split(
    '\n',
  );
  return listed
    .filter((file) => texts.test(file) && !file.endsWith('package-lock.json'))
    .filter(
      (file) => existsSync(path.join(projectRoot, file)) && statSync(path.join(projectRoot, file)).size < 2e6,
    )
    .map((file) => ({ path: file, text: readFileSync(path.join(projectRoot, file), 'utf8') }));
}

describe('every text of the project', () => {
  const files = projectTexts();
  const found = (pattern: RegExp, allowed: RegExp): string[] =>
    files.flatMap(({ path: file, text }) =>
      [...text.matchAll(pattern)]
        .map(([match]) => match)
        .filter((match) => !allowed.test(match))
        .map((match) => `${file}: ${match}`),
    );

  it('names only accounts that AWS reserves for documentation', () => {
    // What AWS's own examples use, and one digit twelve times.
    const reserved = /::?(123456789012|210987654321|111122223333|444455556666|777788889999|(\d)\2{11}):/;
    assert.deepEqual(found(/arn:aws[\w-]*:[\w-]+:[\w-]*:\d{12}:/g, reserved), []);
  });

  it('holds no access key but those of documentation, and evidently made-up ones', () => {
    assert.deepEqual(found(/\b(AKIA|ASIA)[A-Z0-9]{16}\b/g, /EXAMPLE|(\d)\1{8}$/), []);
  });

  it('names no folder of the machine it was written on', () => {
    assert.deepEqual(
      found(/(?<=["'`\s(=])\/(home|Users|work|root)\/[\w.-]+/g, /^\/(home|Users)\/(me|user|you)\b/),
      [],
    );
  });
});
