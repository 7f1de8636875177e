import assert from 'node:assert/strict';
import { abortError } from '../../../src/aws/abort';
import { RememberedReadings } from '../../../src/diagnostics/rememberedReadings';

const never = new AbortController().signal;

describe('RememberedReadings', () => {
  let now = 0;
  let count = 0;
  let readings: RememberedReadings<number>;
  const counted = () => Promise.resolve(++count);
  const refused = () => {
    count++;
    return Promise.reject(new Error('refused'));
  };

  beforeEach(() => {
    [now, count] = [0, 0];
    readings = new RememberedReadings({ freshMs: 100, retryMs: 10 }, () => now);
  });

  it('reads once for those who ask meanwhile, and again when it is old', async () => {
    assert.deepEqual(
      await Promise.all([readings.get('a', counted, never), readings.get('a', counted, never)]),
      [1, 1],
    );
    now = 100;
    assert.equal(await readings.get('a', counted, never), 1);
    assert.ok(readings.isKnown('a'));
    now = 101;
    assert.ok(!readings.isKnown('a'));
    assert.equal(await readings.get('a', counted, never), 2);
  });

  it('does not ask again at once for what was refused, and keeps what it knew', async () => {
    await readings.get('a', counted, never);
    now = 200;
    await assert.rejects(readings.get('a', refused, never), /refused/);
    await assert.rejects(readings.get('a', counted, never), /refused/);
    assert.deepEqual([readings.hasFailed('a'), readings.find('a'), count], [true, 1, 2]);
    now = 211;
    assert.equal(readings.hasFailed('a'), false);
    assert.equal(await readings.get('a', counted, never), 3);
  });

  it('asks again at once where nobody was to be asked for a code', async () => {
    await assert.rejects(readings.get('a', () => Promise.reject(abortError()), never));
    assert.equal(readings.isKnown('a'), false);
    assert.equal(await readings.get('a', counted, never), 1);
  });

  it('gives what was read before while more is read', async () => {
    await readings.get('a', counted, never);
    readings.outdate('a');
    const more = readings.get('a', counted, never);
    assert.equal(readings.find('a'), 1);
    assert.equal(await more, 2);
    assert.equal(readings.find('a'), 2);
  });

  it('gives up what nobody waits for any more', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    let given: AbortSignal | undefined;
    const read = (signal: AbortSignal) => {
      given = signal;
      return new Promise<number>(() => undefined);
    };
    const waiting = [first, second].map(({ signal }) =>
      assert.rejects(readings.get('a', read, signal), { name: 'AbortError' }),
    );
    first.abort();
    await waiting[0];
    assert.equal(given?.aborted, false);
    second.abort();
    await waiting[1];
    assert.equal(given.aborted, true);
    assert.equal(await readings.get('a', counted, never), 1);
  });

  it('keeps nothing of a reading that ends after it was told to forget', async () => {
    let end: (value: number) => void = () => undefined;
    const old = readings.get('a', () => new Promise((resolve) => (end = resolve)), never);
    readings.forget();
    end(7);
    assert.equal(await old, 7);
    assert.equal(readings.find('a'), undefined);
  });
});
