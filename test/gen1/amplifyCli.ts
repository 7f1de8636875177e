import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporaryFolder';
import type { Answer, Request } from './amplifyCliProcess';

/** The real Amplify CLI in a process with a home folder of its own, asking the AWS at `url`. */
export class AmplifyCli {
  #said = '';
  readonly #ended: Promise<never>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly home: TemporaryFolder,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (this.#said += data.toString()));
    this.#ended = once(child, 'exit').then(() => {
      throw new Error(`The Amplify CLI's process ended:\n${this.#said}`);
    });
    this.#ended.catch(() => undefined);
  }

  static async start(url: string): Promise<AmplifyCli> {
    const home = makeTemporaryFolder('amplify-home');
    const child = fork(path.join(__dirname, 'amplifyCliProcess.js'), {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env['PATH'],
        ...{ HOME: home.path, USERPROFILE: home.path, NODE_NO_WARNINGS: '1' },
        ...{ AWS_ENDPOINT_URL: url, AWS_MAX_ATTEMPTS: '1', AWS_EC2_METADATA_DISABLED: 'true' },
      },
    });
    const cli = new AmplifyCli(child, home);
    await cli.#next();
    return cli;
  }

  async run(request: Request): Promise<Answer> {
    this.child.send(request);
    return (await this.#next()) as Answer;
  }

  async stop(): Promise<void> {
    this.child.kill();
    await this.#ended.catch(() => undefined);
    this.home.remove();
  }

  async #next(): Promise<unknown> {
    const [message] = (await Promise.race([once(this.child, 'message'), this.#ended])) as [unknown];
    return message;
  }
}
