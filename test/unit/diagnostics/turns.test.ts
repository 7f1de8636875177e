import assert from 'node:assert/strict';
import { Turns } from '../../../src/diagnostics/turns';

describe('Turns', () => {
  it('lets no result count that began before one that counted', () => {
    const turns = new Turns();
    const [older, newer] = [turns.begin(), turns.begin()];
    assert.equal(turns.take('shop', newer), true);
    assert.equal(turns.take('shop', older), false);
  });

  it('lets an older result count while the newer one has not ended, and then that one', () => {
    const turns = new Turns();
    const [older, newer] = [turns.begin(), turns.begin()];
    assert.equal(turns.take('shop', older), true);
    assert.equal(turns.take('shop', newer), true);
  });

  it('tells projects apart', () => {
    const turns = new Turns();
    const [older, newer] = [turns.begin(), turns.begin()];
    assert.equal(turns.take('shop', newer), true);
    assert.equal(turns.take('mobile', older), true);
  });

  it('lets nothing count that began before everything was forgotten', () => {
    const turns = new Turns();
    const before = turns.begin();
    turns.forget();
    assert.equal(turns.take('shop', before), false);
    assert.equal(turns.take('shop', turns.begin()), true);
  });
});
