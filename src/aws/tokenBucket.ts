import { setTimeout as sleep } from 'node:timers/promises';
import { abortable } from './abort';

/** Milliseconds, and a wait that an abort ends. Tests bring their own. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: async (milliseconds, signal) => sleep(milliseconds, undefined, signal && { signal }),
};

const second = 1000;
/** A second for us is a little more for AWS, whose clock sees requests after a journey of varying length. */
const margin = 100;
const recoveryTime = 10 * second;
const slowest = 1 / 8;

/**
 * Lets requests through in the order in which they ask: at half of a quota in the long run, at no more than the quota
 * in any one second. Starts with one second of quota, so that a handful of requests does not wait at all.
 */
export class TokenBucket {
  #tokens: number;
  #refilledAt: number;
  #speed = 1;
  #slowedAt = 0;
  #lastInLine: Promise<unknown> = Promise.resolve();
  readonly #taken: number[] = [];

  /** @param quota Requests a second that AWS allows. */
  constructor(
    readonly quota: number,
    private readonly clock: Clock = systemClock,
  ) {
    this.#tokens = quota;
    this.#refilledAt = clock.now();
  }

  /** Resolves when one request may be sent; rejects when the signal aborts first, and then takes nothing. */
  async take(signal?: AbortSignal): Promise<void> {
    const ahead = this.#lastInLine;
    const turn = abortable(ahead, signal).then(async () => {
      for (let wait = this.#wait(); wait > 0; wait = this.#wait()) await this.clock.sleep(wait, signal);
      this.#tokens -= 1;
      this.#taken.push(this.clock.now());
      if (this.#taken.length > this.quota) this.#taken.shift();
    });
    // Who gives up must not let those behind pass those ahead.
    this.#lastInLine = Promise.allSettled([ahead, turn]).then(() => undefined);
    await turn;
  }

  /** AWS throttled all the same: others use the quota too. Halves the speed, which comes back within a while. */
  slowDown(): void {
    this.#refill();
    this.#speed = Math.max(this.#currentSpeed() / 2, slowest);
    this.#slowedAt = this.clock.now();
    this.#tokens = Math.min(this.#tokens, 0);
  }

  #wait(): number {
    this.#refill();
    const perMillisecond = (this.quota / 2 / second) * this.#currentSpeed();
    const forToken = this.#tokens >= 1 ? 0 : (1 - this.#tokens) / perMillisecond;
    const oldest = this.#taken.length < this.quota ? undefined : this.#taken[0];
    const forWindow = oldest === undefined ? 0 : oldest + second + margin - this.clock.now();
    return Math.ceil(Math.max(forToken, forWindow));
  }

  #refill(): void {
    const now = this.clock.now();
    const earned = ((now - this.#refilledAt) / second) * (this.quota / 2) * this.#currentSpeed();
    this.#tokens = Math.min(this.quota, this.#tokens + earned);
    this.#refilledAt = now;
  }

  #currentSpeed(): number {
    const recovered = (this.clock.now() - this.#slowedAt) / recoveryTime;
    return Math.min(1, this.#speed * 2 ** recovered);
  }
}
