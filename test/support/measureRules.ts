import { checkCompatibility } from '../../src/compatibility/checkCompatibility';
import { rules } from '../../src/compatibility/rules';
import { anImportOfALargePool } from './largePool';

/** Milliseconds that all rules take for a pool with 200 app clients: the best of several runs, which nothing disturbed. */
export function measureRules(runs = 7): number {
  const input = anImportOfALargePool();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    checkCompatibility(rules, input);
    return performance.now() - started;
  });
  return Math.min(...times);
}
