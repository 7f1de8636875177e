import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from '../support/budgets';
import { activationInputs, bundleSizes } from '../support/bundleSizes';
import { projectRoot } from '../support/manifest';

describe('the bundles', () => {
  const sizes = bundleSizes();

  it(`keep what activation loads within ${budgets.extensionBundleBytes} bytes`, () => {
    const size = sizes.get('extension.js');
    assert.ok(size);
    assert.ok(size.eagerBytes <= budgets.extensionBundleBytes, `${size.eagerBytes} bytes`);
  });

  it('leave the rules, the planners and the wizard to the commands that need them', () => {
    const heavy =
      /compatibility\/rules\/|importWizard\/importWizard|project\/gen1\/plan|node_modules\/(acorn|yaml|valibot)/;
    assert.deepEqual(
      activationInputs().filter((file) => heavy.test(file)),
      [],
    );
  });

  it('copy the API of VS Code once', () => {
    const text = readFileSync(join(projectRoot, 'dist/extension.js'), 'utf8');
    assert.equal(text.split('require("vscode")').length, 2);
  });

  it(`keep each web view within ${budgets.webviewBundleBytes} bytes`, () => {
    const webviews = [...sizes].filter(([file]) => /^webview\/.*\.js$/.test(file));
    assert.notEqual(webviews.length, 0);
    for (const [file, { bytes }] of webviews)
      assert.ok(bytes <= budgets.webviewBundleBytes, `${file}: ${bytes} bytes`);
  });
});
