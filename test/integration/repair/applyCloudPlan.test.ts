import { useRepairBench } from '../../support/repairBench';
import { repairAndUndo } from '../../support/repairAndUndo';
import { repairCases } from '../../support/repairCases';

describe('applyCloudPlan', () => {
  const bench = useRepairBench();

  for (const repair of repairCases) {
    it(`changes what was planned and takes it back: ${repair.name}`, () => repairAndUndo(bench, repair));
  }
});
