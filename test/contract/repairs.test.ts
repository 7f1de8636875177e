import type { UpdateSemantics } from '../emulator/service';
import { repairAndUndo } from '../support/repairAndUndo';
import { openRepairBench, useRepairBench, type RepairBench } from '../support/repairBench';
import { repairCases } from '../support/repairCases';
import { faultKinds, prepareRepair, repairWithFault, undoWithFault } from '../support/repairFaults';

const semantics: readonly UpdateSemantics[] = ['measured', 'preserve-all'];

for (const updateSemantics of semantics) {
  describe(`every repair, where AWS updates by ${updateSemantics}`, () => {
    const bench = useRepairBench({ updateSemantics });

    for (const repair of repairCases) {
      it(`changes what was planned and takes it back: ${repair.name}`, () => repairAndUndo(bench, repair));
    }
  });
}

describe('every repair, with every fault at every request', () => {
  let bench: RepairBench;
  before(async () => (bench = await openRepairBench()));
  after(() => bench.close());

  for (const repair of repairCases) {
    for (const kind of faultKinds) {
      it(`does the whole or says what remains: ${repair.name}, ${kind}`, async function () {
        this.timeout(180_000);
        const prepared = await prepareRepair(bench, repair);
        for (let request = 0; request < prepared.requests; request += 1) {
          await repairWithFault(bench, prepared, { kind, request, lasting: false });
          // What a lost connection leaves is the least that can be found out.
          const lasts = kind === 'reset' || kind === 'expired' || kind === 'denied';
          if (lasts) await repairWithFault(bench, prepared, { kind, request, lasting: true });
        }
      });
    }

    it(`is undone, or says what is not: ${repair.name}`, async function () {
      this.timeout(180_000);
      const prepared = await prepareRepair(bench, repair);
      for (let request = 0; ; request += 1) {
        const struck = await undoWithFault(bench, prepared, { kind: 'truncated', request, lasting: false });
        if (!struck) break;
        await undoWithFault(bench, prepared, { kind: 'expired', request, lasting: true });
      }
    });
  }
});
