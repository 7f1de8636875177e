import assert from 'node:assert/strict';
import { checkCompatibility } from '../../../src/compatibility/checkCompatibility';
import { defineRule } from '../../../src/compatibility/rule';
import { rule as webClientHasNoSecret } from '../../../src/compatibility/rules/web-client-has-no-secret';
import { aClient, importing } from '../../support/snapshots';

const throwing = defineRule({
  id: 'always-throws',
  aliases: [],
  judges: 'pool',
  reads: [],
  severity: 'error',
  blocks: ['gen1'],
  title: () => 'It works',
  source: 'https://docs.aws.amazon.com/',

  *check() {
    throw new Error('no such property');
  },
});

describe('checkCompatibility', () => {
  const broken = importing(aClient({ hasSecret: true }));

  it('reports a rule that throws as a bug, and runs the others', () => {
    const findings = checkCompatibility([throwing, webClientHasNoSecret], { ...broken, pool: {} });
    assert.deepEqual(
      findings.map(({ rule, status, severity }) => ({ rule, status, severity })),
      [
        { rule: 'web-client-has-no-secret', status: 'problem', severity: 'error' },
        { rule: 'always-throws', status: 'bug', severity: 'warning' },
      ],
    );
  });

  it('does not run a rule whose subject is absent', () => {
    assert.deepEqual(checkCompatibility([throwing], broken), []);
  });

  it('names the missing permission instead of guessing', () => {
    const denied = { status: 'denied', action: 'cognito-idp:DescribeUserPoolClient' } as const;
    const snapshot = { ...broken.snapshot, parts: { ...broken.snapshot.parts, userPoolClients: denied } };
    const [finding] = checkCompatibility([webClientHasNoSecret], { ...broken, snapshot });
    assert.equal(finding?.status, 'unknown');
    assert.match(finding.message, /allow cognito-idp:DescribeUserPoolClient/);
  });

  it('blocks only the targets the rule blocks', () => {
    const findings = checkCompatibility([webClientHasNoSecret], broken);
    assert.equal(
      findings.some(({ blocks }) => blocks.includes('gen1')),
      true,
    );
    assert.equal(
      findings.some(({ blocks }) => blocks.includes('runtime')),
      false,
    );
  });

  it('refuses nothing for what a rule itself calls less than an error, and everything for what is unknown', () => {
    const rule = defineRule({
      ...throwing,
      severity: 'error',
      *check() {
        const resource = { type: 'userPool', id: 'pool' } as const;
        yield { resource, message: 'A trifle.', severity: 'warning' };
        yield { resource, message: 'Not read.', status: 'unknown' };
        yield { resource, message: 'A fault.' };
      },
    });
    const findings = checkCompatibility([rule], { ...broken, pool: {} });
    assert.deepEqual(
      findings.map(({ message, severity, blocks }) => [message, severity, blocks]),
      [
        ['A fault.', 'error', ['gen1']],
        ['A trifle.', 'warning', []],
        ['Not read.', 'warning', ['gen1']],
      ],
    );
  });
});
