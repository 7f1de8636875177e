import assert from 'node:assert/strict';
import type { Seed } from '../emulator/seed';
import { startEmulator, type Emulator } from '../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../support/awsEnvironment';
import { reportIn, runHere } from '../support/cliRun';
import { AmplifyCli } from './amplifyCli';
import type { Answer, Request } from './amplifyCliProcess';
import { installGen1Tools } from './gen1Tools';
import type { ProjectCopy } from './projectCopy';

/** What our command line did. */
export interface OurRun {
  readonly code: number;
  /** The rules of its errors. */
  readonly rules: readonly string[];
  /** What it printed, for a failed test. */
  readonly said: string;
  /** Of Cognito: that we ask whose the credentials are is our own care. */
  readonly requests: readonly string[];
}

/** The Amplify CLI and our command line, with the same AWS. */
export class SideBySide {
  private constructor(
    private readonly emulator: Emulator,
    private readonly environment: AwsEnvironment,
    private readonly cli: AmplifyCli,
  ) {}

  static async start(): Promise<SideBySide> {
    await installGen1Tools();
    const emulator = await startEmulator();
    const keys = { ...documentationKeys, AWS_ENDPOINT_URL: emulator.url };
    const environment = await useAwsEnvironment({}, keys);
    return new SideBySide(emulator, environment, await AmplifyCli.start(emulator.url));
  }

  /** AWS is as this says from now on. */
  reset(seed: Seed): void {
    this.emulator.reset();
    this.emulator.seed(seed);
  }

  async amplify(request: Request): Promise<Answer & { readonly requests: readonly string[] }> {
    const before = this.emulator.log.length;
    const answer = await this.cli.run(request);
    return { ...answer, requests: this.#requestsSince(before) };
  }

  /** For what the Amplify CLI cannot refuse. */
  async amplifyDoes(request: Request): Promise<void> {
    const answer = await this.cli.run(request);
    assert.ok(answer.isDone, answer.isDone ? '' : answer.stack);
  }

  async importAuth(copy: ProjectCopy, args: readonly string[], payload?: unknown): Promise<OurRun> {
    const before = this.emulator.log.length;
    const run = await runHere([...args, '--json', '--project', copy.root], { stdin: payload });
    const findings = run.code < 2 ? reportIn(run).findings : [];
    return {
      code: run.code,
      rules: findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
      said: run.stdout + run.stderr,
      requests: this.#requestsSince(before),
    };
  }

  async importAuthDoes(copy: ProjectCopy, args: readonly string[], payload?: unknown): Promise<void> {
    const { code, said } = await this.importAuth(copy, args, payload);
    assert.equal(code, 0, said);
  }

  async stop(): Promise<void> {
    await this.cli.stop();
    await this.environment.restore();
    await this.emulator.close();
  }

  #requestsSince(start: number): string[] {
    const operations = this.emulator.log.slice(start).map(({ operation }) => operation);
    return operations.filter((operation) => operation !== 'GetCallerIdentity');
  }
}

/** Both for the tests of a suite. The first one installs what is compared with. */
export function useSideBySide(): { readonly both: SideBySide } {
  let both: SideBySide | undefined;
  before(async function () {
    this.timeout(600_000);
    both = await SideBySide.start();
  });
  after(() => both?.stop());
  return {
    get both() {
      return both ?? assert.fail('It has not started.');
    },
  };
}
