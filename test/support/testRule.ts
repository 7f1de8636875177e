import assert from 'node:assert/strict';
import { checkCompatibility, type CheckInput } from '../../src/compatibility/checkCompatibility';
import type { AnyRule } from '../../src/compatibility/rule';

interface Rejected {
  readonly input: CheckInput;
  /** The message of the only finding, or of each. */
  readonly message: string | readonly string[];
  /** Titles of the fixes offered, of all findings in a row. */
  readonly fixes?: readonly string[];
}

export interface RuleCases {
  readonly accept: Readonly<Record<string, CheckInput>>;
  readonly reject: Readonly<Record<string, Rejected>>;
}

/** Runs a table of cases through `checkCompatibility`, the way the product runs a rule. */
export function testRule(rule: AnyRule, { accept, reject }: RuleCases): void {
  describe(rule.id, () => {
    for (const [name, input] of Object.entries(accept)) {
      it(`accepts ${name}`, () => assert.deepEqual(checkCompatibility([rule], input), []));
    }
    for (const [name, { input, message, fixes }] of Object.entries(reject)) {
      it(`rejects ${name}`, () => {
        const findings = checkCompatibility([rule], input);
        assert.deepEqual(
          findings.map((finding) => finding.message),
          [message].flat(),
        );
        assert.ok(findings.every((finding) => finding.rule === rule.id && finding.status === 'problem'));
        if (fixes) {
          const titles = findings.flatMap((finding) => finding.fixes ?? []).map((fix) => fix.title);
          assert.deepEqual(titles, fixes);
        }
      });
    }
  });
}
