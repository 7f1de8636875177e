import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { collectResults } from './results';

/**
 * Mocha's dots, and the results in the file that the option `output` names: `npm test` adds up its last line from
 * these files.
 */
class ResultsReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { output } = options.reporterOptions as { output: string };
    const results = collectResults(runner);
    runner.once('end', () => {
      mkdirSync(path.dirname(output), { recursive: true });
      writeFileSync(output, JSON.stringify(results, undefined, 2));
    });
  }
}

// The form in which mocha loads a reporter from a file.
export = ResultsReporter;
