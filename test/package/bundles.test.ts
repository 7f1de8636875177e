import assert from 'node:assert/strict';
import { budgets } from '../support/budgets';
import { bundleSizes } from '../support/bundleSizes';

describe('the bundles', () => {
  const sizes = bundleSizes();

  it(`keep what activation loads within ${budgets.extensionBundleBytes} bytes`, () => {
    const size = sizes.get('extension.js');
    assert.ok(size);
    assert.ok(size.eagerBytes <= budgets.extensionBundleBytes, `${size.eagerBytes} bytes`);
  });

  it(`keep each web view within ${budgets.webviewBundleBytes} bytes`, () => {
    const webviews = [...sizes].filter(([file]) => /^webview\/.*\.js$/.test(file));
    assert.notEqual(webviews.length, 0);
    for (const [file, { bytes }] of webviews)
      assert.ok(bytes <= budgets.webviewBundleBytes, `${file}: ${bytes} bytes`);
  });
});
