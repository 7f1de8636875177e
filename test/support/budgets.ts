/** What the product may cost. Tests hold it to these, `npm run bench` prints them beside what is measured. */
export const budgets = {
  activationMs: 50,
  /** Minified, without what `await import(…)` loads later. */
  extensionBundleBytes: 600 * 1024,
  /** The file that VS Code reads to activate. */
  extensionFileBytes: 256 * 1024,
  webviewBundleBytes: 60 * 1024,
  vsixBytes: 1.5 * 1024 * 1024,
  unitTestsMs: 10_000,
  /** With what the run before it has left in `out`. */
  checkMs: 30_000,
  /** All rules on a pool with 200 app clients. */
  rulesMs: 50,
  /** Headless import beside `amplify import auth --headless`, measured on one machine. */
  headlessTimeRatio: 0.2,
  headlessMemoryRatio: 0.35,
} as const;
