import assert from 'node:assert/strict';
import { explainLog } from '../../../src/compatibility/explainLog';
import { logReport } from '../../../src/compatibility/logReport';

const pageOf = (rule: string) => `file:///rules/${rule}.md`;

describe('logReport', () => {
  it('quotes the line and names what does not hold, with its page', () => {
    const report = logReport(explainLog('\nSomething: redirect_mismatch ``` <b>'), pageOf);
    assert.equal(
      report,
      [
        ...['# What the Log Says', '', '## Line 2', ''],
        ...['``````text', 'Something: redirect_mismatch ``` <b>', '``````', ''],
        'This does not hold:',
        '',
        '- [The callback URLs name the places the app is served from](file:///rules/callback-urls-include-app.md)',
        '',
        'What mends it: **Check the Project…** · every finding, with its fixes',
        '',
      ].join('\n'),
    );
  });

  it('names the command that mends it', () => {
    const report = logReport(explainLog('auth headless is missing the following inputParameters x'), pageOf);
    assert.match(report, /What mends it: \*\*Prepare CI…\*\* · hands the ids/);
  });

  it('says that nothing is known', () => {
    assert.match(logReport([], pageOf), /No error in it is known/);
  });
});
