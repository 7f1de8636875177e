import assert from 'node:assert/strict';
import { RpcEnd, type Validate } from '../../../src/page/rpc';

interface Left {
  shout(params: { text: string }): string;
}
interface Right {
  fail(params: object): Promise<never>;
}

/** Two ends wired to each other in memory; what is posted is copied, as between windows. */
function wired(validate?: Validate) {
  const left: RpcEnd<Left, Right> = new RpcEnd<Left, Right>(
    (message) => void right.receive(structuredClone(message)),
    { shout: ({ text }) => text.toUpperCase() },
    validate,
  );
  const right: RpcEnd<Right, Left> = new RpcEnd<Right, Left>(
    (message) => void left.receive(structuredClone(message)),
    { fail: () => Promise.reject(new Error('no such pool')) },
  );
  return { left, right };
}

describe('RpcEnd', () => {
  it('answers a call with what the handler returns', async () => {
    assert.equal(await wired().right.call('shout', { text: 'hello' }), 'HELLO');
  });

  it('answers with the error when a handler throws', async () => {
    await assert.rejects(wired().left.call('fail', {}), /no such pool/);
  });

  it('does not call what a handler object inherits', async () => {
    const { right } = wired();
    await assert.rejects((right as RpcEnd<Right, never>).call('constructor', {} as never), /Unknown call/);
  });

  it('answers with the reason when the parameters are refused', async () => {
    const { right } = wired(() => {
      throw new Error('text must be a string');
    });
    await assert.rejects(right.call('shout', { text: 'x' }), /text must be a string/);
  });

  it('leaves messages alone that are not its own', async () => {
    await wired().left.receive({ type: 'something else' });
    await wired().left.receive(null);
  });

  it('rejects unanswered calls when disposed', async () => {
    const end = new RpcEnd<object, Left>(() => undefined, {});
    const answer = end.call('shout', { text: 'x' });
    end.dispose();
    await assert.rejects(answer, /closed/);
  });
});
