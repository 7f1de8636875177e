import { openSession, type AwsSession, type SessionOptions } from '../../src/aws/awsSession';
import { RequestQuotas } from '../../src/aws/quotas';
import type { Clock } from '../../src/aws/tokenBucket';

/** A clock that jumps instead of waiting. Waits end in the order of their times. */
export class JumpingClock implements Clock {
  #now = 0;
  readonly now = (): number => this.#now;

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    const end = this.#now + milliseconds;
    // Lets everything that can go on without waiting go first.
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    this.#now = Math.max(this.#now, end);
  }
}

/** A session with an emulator, whose quotas are its own and cost no real time. */
export const openTestSession = (url: string, options: SessionOptions = {}): Promise<AwsSession> =>
  openSession({
    endpoint: url,
    region: 'us-east-1',
    maxAttempts: 1,
    quotas: new RequestQuotas(new JumpingClock()),
    ...options,
  });
