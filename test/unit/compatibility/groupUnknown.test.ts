import assert from 'node:assert/strict';
import { checkCompatibility } from '../../../src/compatibility/checkCompatibility';
import { findRule } from '../../../src/compatibility/findRule';
import { groupUnknown } from '../../../src/compatibility/groupUnknown';
import type { Finding } from '../../../src/compatibility/rule';
import { rules } from '../../../src/compatibility/rules';
import { judging } from '../../support/snapshots';

const denied = { status: 'denied', action: 'iam:GetRole' } as const;
const { snapshot } = judging({});
const input = {
  pool: {},
  snapshot: { ...snapshot, parts: { ...snapshot.parts, roles: denied, groups: denied } },
};
const findings = checkCompatibility(rules, input);

describe('groupUnknown', () => {
  it('says once what several checks need, and names them all', () => {
    assert.ok(findings.length > 2, 'several rules read roles or groups');
    const [only, ...others] = groupUnknown(findings);
    assert.deepEqual(others, []);
    assert.deepEqual([only?.rule, only?.status], ['permissions-are-granted', 'unknown']);
    assert.match(only?.message ?? '', /^Allow iam:GetRole /);
    for (const { rule } of findings)
      assert.ok(only?.message.includes(findRule(rule)?.title() ?? assert.fail(rule)));
  });
  it('blocks what any of them blocks', () => {
    const blockedBy = (some: readonly Finding[]) => [...new Set(some.flatMap(({ blocks }) => blocks))].sort();
    assert.deepEqual(blockedBy(groupUnknown(findings)), blockedBy(findings));
  });
  it('leaves a single one, and every other finding, in its place', () => {
    const [one, two, three] = findings;
    if (!one || !two || !three) assert.fail();
    const failed = { ...two, message: 'failed', missingAction: undefined };
    const { missingAction: _, ...other } = failed;
    const elsewhere = { ...three, missingAction: 'lambda:GetPolicy' };
    assert.deepEqual(groupUnknown([one, other, elsewhere]), [one, other, elsewhere]);
    assert.deepEqual(
      groupUnknown([other, one, elsewhere, three]).map(({ rule }) => rule),
      [other.rule, 'permissions-are-granted', elsewhere.rule],
    );
  });
});
