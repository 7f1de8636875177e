import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/manifest';
import { sourceFiles } from '../../support/importGraph';

describe('every test', () => {
  const tests = sourceFiles('test').filter((file) => /\.test\.tsx?$/.test(file.path));

  it('runs: none is set apart by .only', () => {
    // Built from parts, so that this file does not find itself.
    const only = new RegExp(`\\b(describe|it|test)\\${'.'}only\\b`);
    assert.deepEqual(
      tests.filter((file) => only.test(file.text)).map((file) => file.path),
      [],
    );
  });

  it('is in a folder that a runner looks into', () => {
    const runners = /^test\/(unit|unit\/.+|contract|extension|gen2|package|ui)\/[\w.-]+\.test\.ts$/;
    assert.deepEqual(
      tests.map((file) => file.path).filter((file) => !runners.test(file)),
      [],
    );
  });

  it('makes temporary folders in the one way that removes them', () => {
    const ways = /\bmkdtemp(Sync)?\(|\btmpdir\(\)/;
    const allowed = [
      'test/support/temporaryFolder.ts',
      'test/host/vsCodeServer.ts',
      'test/host/startVsCode.ts',
    ];
    const found = sourceFiles('test').filter(({ path, text }) => ways.test(text) && !allowed.includes(path));
    assert.deepEqual(
      found.map((file) => file.path),
      [],
    );
  });

  it('of an extension suite has a workspace of the same name', () => {
    for (const file of readdirSync(path.join(projectRoot, 'test/extension'))) {
      const [, suite] = /^(.+)\.test\.ts$/.exec(file) ?? [];
      if (suite) assert.ok(existsSync(path.join(projectRoot, 'test/fixtures/workspaces', suite)), suite);
    }
  });
});
