import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../support/manifest';
import type { Results } from '../../support/results';

interface Step {
  readonly name: string;
  readonly ended: number | string;
  readonly output: string;
  readonly hasResults: boolean;
  readonly text?: string;
}

interface Module {
  resultsOf(step: Step): Results;
  summary(tests: Results): string;
}

describe('the last line of npm test', () => {
  let module: Module;
  before(async () => {
    module = (await import(pathToFileURL(path.join(projectRoot, 'scripts/testResults.mjs')).href)) as Module;
  });

  const counts = (differs: Partial<Step>): string =>
    module.summary(
      module.resultsOf({ name: 'unit', ended: 0, output: 'what it said', hasResults: true, ...differs }),
    );
  const passed = { title: 'a', state: 'passed' };
  const failed = { title: 'b', state: 'failed' };

  it('counts a tool without results as one test', () => {
    assert.equal(counts({ hasResults: false }), '1 passed, 0 failed, 0 skipped');
    assert.equal(counts({ hasResults: false, ended: 2 }), '0 passed, 1 failed, 0 skipped');
    assert.equal(counts({ hasResults: false, ended: 'SIGKILL' }), '0 passed, 1 failed, 0 skipped');
  });

  it('counts what a runner found', () => {
    const tests = [passed, passed, { title: 'c', state: 'skipped' }];
    assert.equal(counts({ text: JSON.stringify(tests) }), '2 passed, 0 failed, 1 skipped');
    assert.equal(
      counts({ text: JSON.stringify([...tests, failed]), ended: 1 }),
      '2 passed, 1 failed, 1 skipped',
    );
  });

  it('counts a runner that dies as a failure, with or without results', () => {
    assert.equal(counts({ ended: 'SIGSEGV' }), '0 passed, 1 failed, 0 skipped');
    assert.equal(counts({ ended: 3, text: JSON.stringify([passed]) }), '1 passed, 1 failed, 0 skipped');
    assert.equal(counts({ ended: 0 }), '0 passed, 1 failed, 0 skipped');
  });

  it('counts half-written or foreign results as a failure', () => {
    assert.equal(counts({ text: '[{"title":"a","sta' }), '0 passed, 1 failed, 0 skipped');
    assert.equal(counts({ text: '{"stats":{}}' }), '0 passed, 1 failed, 0 skipped');
  });

  it('counts a runner that ran nothing as a failure', () => {
    assert.equal(counts({ text: '[]' }), '0 passed, 1 failed, 0 skipped');
  });
});
