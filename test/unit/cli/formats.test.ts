import assert from 'node:assert/strict';
import { toMarkdown } from '../../../src/cli/toMarkdown';
import { toSarif } from '../../../src/cli/toSarif';
import type { Finding } from '../../../src/compatibility/rule';

const finding: Finding = {
  rule: 'web-client-has-no-secret',
  severity: 'error',
  targets: ['gen1'],
  blocks: ['gen1'],
  status: 'problem',
  resource: { type: 'userPoolClient', id: 'abc', name: 'web | <b>' },
  message: 'App client "web | <b>" has a client secret.',
};

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly unknown[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

describe('toSarif', () => {
  const [run] = (toSarif([finding, { ...finding, severity: 'info', rule: 'user-pool-exists' }]) as Log).runs;

  it('points every result at a rule of the driver', () => {
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      assert.equal(run?.tool.driver.rules[ruleIndex]?.id, ruleId);
  });

  it('gives every result a level, a place and a fingerprint of its own, as code scanning needs', () => {
    assert.deepEqual(
      run?.results.map(({ level, locations }) => [level, locations.length]),
      [
        ['error', 1],
        ['note', 1],
      ],
    );
    const prints = run?.results.map(({ partialFingerprints }) => partialFingerprints['resource/v1']);
    assert.equal(new Set(prints).size, 2);
  });
});

describe('toMarkdown', () => {
  it('keeps a name from AWS from breaking the table', () => {
    const text = toMarkdown({ findings: [finding], changes: [], summary: ['1 finding.'] });
    const row = text.split('\n').find((line) => line.includes('client secret')) ?? '';
    assert.equal(row.split(/(?<!\\)\|/).length, 5);
    assert.ok(!row.includes('<b>'));
  });
});
