import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgets } from '../support/budgets';
import { activationInputs, bundleSizes, inputsOf } from '../support/bundleSizes';
import { projectRoot } from '../support/manifest';

const isSource = (file: string): boolean => /^(src|node_modules)\//.test(file);

describe('the bundles', () => {
  const sizes = bundleSizes();

  it(`keep what activation loads within ${budgets.extensionBundleBytes} bytes`, () => {
    const size = sizes.get('extension.js');
    assert.ok(size);
    assert.ok(size.eagerBytes <= budgets.extensionBundleBytes, `${size.eagerBytes} bytes`);
  });

  it(`have no more than ${budgets.extensionFileBytes} bytes in the file that VS Code reads at activation`, () => {
    const size = sizes.get('extension.js');
    assert.ok(size && size.bytes <= budgets.extensionFileBytes, `${size?.bytes} bytes`);
  });

  it('have each module of the extension once, so that it remembers one thing', () => {
    const [now, later] = ['extension.js', 'later.js'].map((file) => inputsOf(file).filter(isSource));
    assert.ok(now && now.length > 100 && later && later.length > 100);
    assert.deepEqual(
      now.filter((file) => later.includes(file)),
      [],
    );
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
