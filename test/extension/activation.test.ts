import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const budgetMs = 50;

describe('the extension, in a folder without an Amplify project', () => {
  const extension = vscode.extensions.getExtension('import-auth.amplify-import-auth');

  it('stays asleep', () => assert.equal(extension?.isActive, false));

  it(`is awake within ${budgetMs} ms when it is called`, async () => {
    const started = performance.now();
    await extension?.activate();
    const took = performance.now() - started;
    console.log(`activation: ${took.toFixed(1)} ms`);
    assert.ok(took <= budgetMs, `it took ${took.toFixed(1)} ms`);
  });
});
