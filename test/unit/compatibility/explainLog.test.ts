import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { explainLog } from '../../../src/compatibility/explainLog';
import { knownErrors } from '../../../src/compatibility/knownErrors';

const rulesIn = (log: string): string[] => explainLog(log).flatMap(({ rules }) => rules);

describe('explainLog', () => {
  it('finds the error of a build in Amplify Hosting, in both spellings', () => {
    for (const word of ['inputParams', 'inputParameters']) {
      const log = [
        '2026-01-02T03:04:05 [INFO]: # Executing command: amplifyPush --simple',
        `2026-01-02T03:04:09 [WARNING]: \u001b[31m✖\u001b[39m auth headless is missing the following ${word} userPoolId, webClientId, nativeClientId`,
        '2026-01-02T03:04:09 [ERROR]: !!! Build failed',
      ].join('\n');
      const [first, ...others] = explainLog(log);
      assert.deepEqual([first?.line, first?.fix, others], [2, 'prepareCi', []]);
      assert.equal(first?.rules[0], 'headless-parameters-are-complete');
      assert.match(first?.text ?? '', /^2026.* nativeClientId$/);

      assert.doesNotMatch(first?.text ?? '', /\u001b/);
    }
  });

  it('finds a message that the terminal broke', () => {
    const log = 'OAuth properties for the app\n  clients are not\r\nmatching.';
    assert.deepEqual(rulesIn(log), ['clients-share-oauth-settings']);
  });

  it('finds several, in their order, each once', () => {
    const log = [
      'redirect_mismatch',
      'Token is not from a supported provider of this identity pool.',
      'redirect_mismatch',
    ].join('\n');
    assert.deepEqual(
      explainLog(log).map(({ line }) => line),
      [1, 2],
    );
  });

  it('finds nothing in what is none', () => {
    assert.deepEqual(explainLog(''), []);
    assert.deepEqual(explainLog('✔ All resources are updated in the cloud'), []);
  });

  it('reads a long log from its end, fast', () => {
    const log = `${'The previously configured (((( '.repeat(200_000)}\nCannot parse arn: 'undefined'.`;
    const begun = performance.now();
    assert.deepEqual(rulesIn(log)[0], 'role-arn-has-name');
    assert.ok(performance.now() - begun < 5000);
  });

  it('knows every message that a page quotes, and says of the page that it explains it', () => {
    const pages = readdirSync('docs/rules').filter((name) => name.endsWith('.md'));
    const missing = pages.flatMap((name) => {
      const rule = name.replace(/\.md$/, '');
      const quotes = readFileSync(`docs/rules/${name}`, 'utf8').match(/^> .*$/gm) ?? [];
      return quotes.filter((quote) => !rulesIn(quote).includes(rule)).map((quote) => `${rule}: ${quote}`);
    });
    assert.deepEqual(missing, []);
  });

  it('leads only to pages that there are', () => {
    const rules = knownErrors.flatMap((known) => known.rules);
    assert.deepEqual(
      rules.filter((rule) => !existsSync(`docs/rules/${rule}.md`)),
      [],
    );
  });
});
