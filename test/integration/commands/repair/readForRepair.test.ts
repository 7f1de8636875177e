import assert from 'node:assert/strict';
import { readForRepair } from '../../../../src/commands/repair/readForRepair';
import type { CloudPlan } from '../../../../src/model/cloudPlan';
import { leastPrivilegePolicy } from '../../../../src/repair/leastPrivilegePolicy';
import { planRepair } from '../../../../src/repair/planRepair';
import { policyScopeOf } from '../../../../src/repairFlow/policyScopeOf';
import { openRepairBench, type RepairBench } from '../../../support/repairBench';
import { repairCases } from '../../../support/repairCases';
import { accountId, region, userPoolId } from '../../../support/repairSeed';

describe('readForRepair', () => {
  let bench: RepairBench;

  before(async () => {
    bench = await openRepairBench();
  });

  after(() => bench.close());

  for (const { name, recipes } of repairCases) {
    it(`reads what is needed to plan as if all were known: ${name}`, async () => {
      const { signal } = new AbortController();
      const planned = planRepair(recipes, await readForRepair(bench.session, userPoolId, recipes, signal));
      const full = await bench.plan(recipes);
      assert.deepEqual(withoutAffected(planned), withoutAffected(full));
      const messages = (plan: CloudPlan | undefined) => plan?.affected.map(({ message }) => message).sort();
      assert.deepEqual(messages(planned), messages(full));
    });

    it(`is named by the policy that is offered when it is denied: ${name}`, async () => {
      const { permissions } = await bench.plan(recipes);
      const { Statement } = leastPrivilegePolicy(
        ['fix'],
        policyScopeOf({ accountId, region, userPoolId }, recipes),
      );
      const missing = permissions.filter(
        ({ action, resource }) =>
          !Statement.some(
            ({ Action, Resource }) =>
              Action.includes(action) && [Resource].flat().some((pattern) => covers(pattern, resource)),
          ),
      );
      assert.deepEqual(missing, []);
    });
  }
});

const withoutAffected = (plan: CloudPlan | undefined) => ({ ...plan, affected: [] });

/** `*` matches any text; what a plan does not know yet is a wildcard itself. */
const covers = (pattern: string, resource: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  ).test(resource);
