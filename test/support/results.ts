import type Mocha from 'mocha';

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly durationMs: number;
  /** Stack of what a failed test threw. */
  readonly error?: string;
}

/** What a runner found, in a form that crosses processes. */
export type Results = readonly TestResult[];

/** Collects while mocha runs: call it before the run's end, read the array after. */
export function collectResults(runner: Mocha.Runner): Results {
  const results: TestResult[] = [];
  const add = (test: Mocha.Runnable, state: TestResult['state'], error?: Error) =>
    results.push({
      title: test.fullTitle(),
      state,
      durationMs: test.duration ?? 0,
      ...(error && { error: error.stack ?? error.message }),
    });
  runner.on('pass', (test) => add(test, 'passed'));
  runner.on('pending', (test) => add(test, 'skipped'));
  // A hook that fails arrives here too, under its own title.
  runner.on('fail', (test, error: Error) => add(test, 'failed', error));
  return results;
}
