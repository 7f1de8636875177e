import assert from 'node:assert/strict';
import { checkCompatibility } from '../../../src/compatibility/checkCompatibility';
import { rules } from '../../../src/compatibility/rules';
import { budgets } from '../../support/budgets';
import { anImportOfALargePool } from '../../support/largePool';
import { measureRules } from '../../support/measureRules';

describe('all rules together', () => {
  it('judge a pool with 200 app clients at once', () => {
    // A busy machine may take longer; `npm run bench` holds them to the budget itself.
    const limit = budgets.rulesMs * 4;
    const measured = measureRules();
    assert.ok(measured < limit, `${measured.toFixed(1)} ms`);
  });

  it('find something to say of it, and no rule fails', () => {
    const findings = checkCompatibility(rules, anImportOfALargePool());
    assert.ok(findings.length > 10);
    assert.deepEqual(
      findings.filter(({ status }) => status !== 'problem'),
      [],
    );
  });
});
