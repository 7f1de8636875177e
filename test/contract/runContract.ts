import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { AssertionError } from 'node:assert/strict';
import { checkId, isServiceError, type ContractCheck } from './contractCheck';
import { contractChecks } from './contractChecks';
import { openScratchAccount, type OpenScratchAccount } from './scratchAccount';

/** An AWS, or something that stands in for it, that has been started for the checks. */
export interface RunningTarget {
  readonly endpoint: string;
  readonly region: string;
  readonly useDefaultCredentials?: boolean;
  readonly stop: () => Promise<void>;
}

/** Something to run the checks against. */
export interface ContractTarget {
  /** Also the name of its list of known differences, `differences/<name>.json`. */
  readonly name: string;
  /** Signing names of the services it offers; all of them when left out. */
  readonly services?: readonly string[];
  /** Milliseconds it may take to install and start. */
  readonly startTimeout: number;
  /** Answers why it cannot run here, in words that say what would help, instead of a running target. */
  start(): Promise<RunningTarget | { readonly missing: string }>;
}

const differencesFolder = path.resolve(__dirname, '../../../test/contract/differences');

/** The known differences of a target: check id to reason. */
export const readDifferences = (name: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(
      JSON.parse(readFileSync(path.join(differencesFolder, `${name}.json`), 'utf8')) as Record<
        string,
        string
      >,
    ),
  );

/** Registers the checks as mocha tests: red is what fails unexpectedly, and what unexpectedly passes. */
export const runContract = (target: ContractTarget): void => {
  const differences = readDifferences(target.name);
  const checks = contractChecks.filter(
    ({ operation }) => target.services?.includes(operation.split('.')[0] ?? '') ?? true,
  );

  describe(`AWS as answered by ${target.name}`, () => {
    let running: RunningTarget | undefined;
    let aws: OpenScratchAccount;

    before(async function () {
      this.timeout(target.startTimeout);
      const started = await target.start();
      if ('missing' in started) {
        console.warn(
          `\n  SKIPPED: ${checks.length} contract checks against ${target.name}: ${started.missing}\n`,
        );
        this.skip();
      }
      running = started;
      aws = openScratchAccount(started.endpoint, started.region, started.useDefaultCredentials);
    });

    afterEach(() => (running === undefined ? undefined : aws.empty()));

    after(async () => {
      if (running === undefined) return;
      aws.close();
      await running.stop();
    });

    it('has no known difference in a check that does not exist', () => {
      const ids = new Set(checks.map(checkId));
      const stale = [...differences.keys()].filter((id) => !ids.has(id));
      if (stale.length > 0) throw new Error(`differences/${target.name}.json: ${stale.join(', ')}`);
    });

    for (const check of checks) {
      const reason = differences.get(checkId(check));
      if (reason === undefined) it(checkId(check), () => check.run(aws));
      else it(`${checkId(check)} (differs: ${reason})`, () => differs(check, aws, target.name));
    }
  });
};

/** A known difference has to show as a wrong answer; an endpoint that does not answer at all proves nothing. */
const differs = async (check: ContractCheck, aws: OpenScratchAccount, name: string): Promise<void> => {
  const error = await check.run(aws).then(
    () => undefined,
    (reason: Error) => reason,
  );
  if (error === undefined)
    throw new Error(`passes now: take "${checkId(check)}" out of differences/${name}.json`);
  const answered = error instanceof AssertionError || isServiceError(error) || isUnreadable(error);
  if (!answered) throw error;
};

/** What the SDK throws when the answer is no AWS answer, such as an HTML error page. */
const isUnreadable = (error: Error): boolean => '$response' in error;
