import { openRepairBench, type RepairBench } from '../../support/repairBench';
import { repairAndUndo } from '../../support/repairAndUndo';
import { repairCases } from '../../support/repairCases';

describe('applyCloudPlan', () => {
  let bench: RepairBench;
  before(async () => (bench = await openRepairBench()));
  beforeEach(() => bench.emulator.reset());
  after(() => bench.close());

  for (const repair of repairCases) {
    it(`changes what was planned and takes it back: ${repair.name}`, () => repairAndUndo(bench, repair));
  }
});
