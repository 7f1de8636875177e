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
    const runners =
      /^test\/((unit|integration)(\/.+)?|contract|extension|gen1|gen2|package|ui)\/[\w.-]+\.test\.ts$/;
    assert.deepEqual(
      tests.map((file) => file.path).filter((file) => !runners.test(file)),
      [],
    );
  });

  it('of the unit tests starts no server and no process', () => {
    const modules = new Map(sourceFiles('test').map(({ path, text }) => [path, importsOf(path, text)]));
    const outside = /^node:(child_process|http|https|net)$|^test\/emulator\/server\.ts$/;
    // These ask Git, and refuse connections.
    const allowed = ['test/unit/conventions/documentationIds.test.ts', 'test/unit/onlyLoopback.test.ts'];
    const found = tests
      .map(({ path }) => path)
      .filter((path) => path.startsWith('test/unit/') && !allowed.includes(path))
      .filter((path) => [...reachableFrom(path, modules)].some((module) => outside.test(module)));
    assert.deepEqual(found, []);
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

/** What a module of the tests loads: files of the tests by their paths, others by their names. */
function importsOf(file: string, text: string): string[] {
  const names = [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';/gm)].map(
    ([, name]) => name,
  );
  return names
    .filter((name) => name !== undefined)
    .map((name) => (name.startsWith('.') ? `${path.posix.join(path.posix.dirname(file), name)}.ts` : name));
}

function reachableFrom(start: string, modules: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set([start]);
  for (const module of reached) for (const next of modules.get(module) ?? []) reached.add(next);
  return reached;
}
