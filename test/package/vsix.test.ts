import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { budgets } from '../support/budgets';
import { projectRoot } from '../support/manifest';

const allowed = [
  /^dist\/(extension|later|amplifyTask|aws|shared)\.js$/,
  /^dist\/webview\/[\w.-]+\.(js|css|ttf)$/,
  /^docs\/images\/[\w-]+\.png$/,
  /^docs\/rules\/[\w-]+\.md$/,
  /^l10n\/bundle\.l10n(\.\w+)?\.json$/,
  /^media\/icon\.png$/,
  /^media\/(icons|walkthrough)\/[\w-]+\.svg$/,
  /^media\/schemas\/[\w-]+\.schema\.json$/,
  /^media\/schemas\/amplify_outputs\/schema_v1\.\d\.json$/,
  /^package(\.nls(\.\w+)?)?\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^(LICENSE|THIRD_PARTY_NOTICES)(\.txt)?$/,
];

const required = [
  'dist/extension.js',
  'dist/amplifyTask.js',
  'dist/aws.js',
  'dist/later.js',
  'dist/shared.js',
  'media/icon.png',
  'package.json',
  'package.nls.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD_PARTY_NOTICES',
];

describe('the VSIX', function () {
  this.timeout(60_000);
  let files: string[] = [];

  before(() => {
    const vsce = path.join(projectRoot, 'node_modules/@vscode/vsce/vsce');
    const listed = execFileSync(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: projectRoot });
    files = listed.toString().trim().split(/\r?\n/);
  });

  it('contains nothing but what a user needs', () => {
    assert.deepEqual(
      files.filter((file) => !allowed.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('contains all that it needs', () => {
    assert.deepEqual(
      required.filter((file) => !files.includes(file)),
      [],
    );
  });

  it(`is not larger than ${budgets.vsixBytes} bytes`, () => {
    const { size } = statSync(path.join(projectRoot, 'out/amplify-import-auth.vsix'));
    assert.ok(size <= budgets.vsixBytes, `${size} bytes`);
  });
});
