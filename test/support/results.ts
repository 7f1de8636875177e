import type Mocha from 'mocha';

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly durationMs: number;
  /** Stack of what a failed test threw. */
  readonly error?: string;
  /** What the first try threw, of a test that was tried twice: a busy machine, or a test to be mended. */
  readonly firstError?: string;
}

/** What a runner found, in a form that crosses processes. */
export type Results = readonly TestResult[];

/** Collects while mocha runs: call it before the run's end, read the array after. */
export function collectResults(runner: Mocha.Runner): Results {
  const results: TestResult[] = [];
  const firstErrors = new Map<string, string>();
  const add = (test: Mocha.Runnable, state: TestResult['state'], error?: Error) => {
    const firstError = firstErrors.get(test.fullTitle());
    results.push({
      title: test.fullTitle(),
      state,
      durationMs: test.duration ?? 0,
      ...(error && { error: error.stack ?? error.message }),
      ...(firstError !== undefined && { firstError }),
    });
  };
  runner.on('retry', (test: Mocha.Runnable, error: Error) =>
    firstErrors.set(test.fullTitle(), error.message),
  );
  runner.on('pass', (test) => add(test, 'passed'));
  runner.on('pending', (test) => add(test, 'skipped'));
  // A hook that fails arrives here too, under its own title.
  runner.on('fail', (test, error: Error) => add(test, 'failed', error));
  return results;
}
