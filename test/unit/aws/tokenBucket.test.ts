import assert from 'node:assert/strict';
import { TokenBucket } from '../../../src/aws/tokenBucket';
import { JumpingClock } from '../../support/awsSessions';

const second = 1000;

async function timesOf(bucket: TokenBucket, clock: JumpingClock, requests: number): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: requests }, async () => {
      await bucket.take();
      times.push(clock.now());
    }),
  );
  return times;
}

describe('TokenBucket', () => {
  it('lets one second of quota through at once', async () => {
    const clock = new JumpingClock();
    assert.deepEqual(await timesOf(new TokenBucket(5, clock), clock, 5), [0, 0, 0, 0, 0]);
  });

  it('keeps to half the quota in the long run', async () => {
    const clock = new JumpingClock();
    const times = await timesOf(new TokenBucket(15, clock), clock, 300);
    const seconds = (times.at(-1) ?? 0) / second;
    assert.ok(seconds >= (300 - 15) / 7.5, `${seconds} s`);
    assert.ok(seconds < (300 - 15) / 7.5 + 1, `${seconds} s`);
  });

  it('never lets more than the quota through in any second', async () => {
    for (const quota of [1, 5, 15, 20]) {
      const clock = new JumpingClock();
      const times = await timesOf(new TokenBucket(quota, clock), clock, 100);
      for (const [index, time] of times.entries()) {
        const next = times[index + quota];
        assert.ok(next === undefined || next - time > second, `${quota}: ${time}, ${next}`);
      }
    }
  });

  it('serves in the order of asking', async () => {
    const bucket = new TokenBucket(2, new JumpingClock());
    const order: number[] = [];
    await Promise.all([0, 1, 2, 3, 4].map(async (number) => bucket.take().then(() => order.push(number))));
    assert.deepEqual(order, [0, 1, 2, 3, 4]);
  });

  it('rejects at once on abort, without taking a token or letting others pass', async () => {
    const clock = new JumpingClock();
    const bucket = new TokenBucket(1, clock);
    await bucket.take();
    const controller = new AbortController();
    const ahead = bucket.take();
    const aborted = bucket.take(controller.signal);
    const behind = bucket.take();
    controller.abort();
    await assert.rejects(aborted, { name: 'AbortError' });
    await ahead;
    const time = clock.now();
    await behind;
    assert.equal(clock.now() - time, 2 * second);
  });

  it('halves its speed when AWS throttles, and recovers', async () => {
    const clock = new JumpingClock();
    const bucket = new TokenBucket(10, clock);
    bucket.slowDown();
    const [first = 0, next = 0] = await timesOf(bucket, clock, 2);
    assert.ok(first > 300 && next - first > 300, `${first}, ${next}`);
    await clock.sleep(30 * second);
    const [, , , , , , , , , , eleventh = 0, twelfth = 0] = await timesOf(bucket, clock, 12);
    assert.ok(twelfth - eleventh <= 200, `${twelfth - eleventh}`);
  });
});
