import assert from 'node:assert/strict';
import { contentSecurityPolicy, pageHtml } from '../../../src/page/pageHtml';

const assets = {
  title: 'Import Auth',
  nonce: 'abc',
  cspSource: 'https://example.com',
  scriptUri: 'https://example.com/importWizard.js',
  styleUri: 'https://example.com/importWizard.css',
  language: 'en',
};

describe('pageHtml', () => {
  it('allows nothing but its own script, style and font', () => {
    assert.equal(
      contentSecurityPolicy(assets),
      "default-src 'none'; script-src 'nonce-abc'; style-src https://example.com; font-src https://example.com",
    );
  });

  it('gives every script the nonce', () => {
    const html = pageHtml({ ...assets, translations: '{}' });
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    assert.equal(scripts.length, 2);
    assert.ok(scripts.every((script) => script.includes('nonce="abc"')));
  });

  it('does not let a translation end its script element', () => {
    const html = pageHtml({ ...assets, translations: '{"a":"</script><b>"}' });
    assert.ok(!html.includes('</script><b>'));
  });
});
