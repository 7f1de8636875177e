import assert from 'node:assert/strict';
import Mocha from 'mocha';
import { collectResults, type Results } from '../../support/results';

describe('the results of a runner', () => {
  const run = (body: () => void): Promise<Results> => {
    const mocha = new Mocha({ retries: 1, reporter: class {} as never });
    mocha.suite.addTest(new Mocha.Test('a', body));
    return new Promise((resolve) => {
      const results = collectResults(mocha.run(() => resolve(results)));
    });
  };

  it('tell of a test that needed a second try what the first one threw', async () => {
    let tries = 0;
    const [result, ...others] = await run(() => assert.ok(++tries === 2, 'too early'));
    assert.deepEqual([result?.state, result?.firstError, others], ['passed', 'too early', []]);
  });

  it('fail a test that fails twice, once', async () => {
    const results = await run(() => assert.fail('never'));
    assert.deepEqual(
      results.map(({ state, firstError }) => [state, firstError]),
      [['failed', 'never']],
    );
  });

  it('say nothing of a first try that passed', async () => {
    const [result] = await run(() => undefined);
    assert.deepEqual([result?.state, result?.firstError], ['passed', undefined]);
  });
});
