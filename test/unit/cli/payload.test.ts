import assert from 'node:assert/strict';
import { parsePayload, readPayload } from '../../../src/cli/payload';

const payload = { version: 1, userPoolId: 'a', webClientId: 'b', nativeClientId: 'c' };
const choice = { userPoolId: 'a', webClientId: 'b', nativeClientId: 'c' };

describe('parsePayload', () => {
  const parse = (value: unknown) => parsePayload(JSON.stringify(value));

  it('reads the ids, with and without identity pool', () => {
    assert.deepEqual(parse(payload), choice);
    assert.deepEqual(parse({ ...payload, identityPoolId: 'd' }), { ...choice, identityPoolId: 'd' });
  });
  it('takes an empty identity pool id for none, and passes over what it does not know', () => {
    assert.deepEqual(parse({ ...payload, identityPoolId: '', more: 1 }), choice);
  });
  it('reads several lines and a byte order mark', () => {
    assert.deepEqual(parsePayload(`\uFEFF${JSON.stringify(payload, null, 2)}\n`), choice);
  });
  for (const [name, value, message] of [
    ['a list', [payload], /object/],
    ['null', null, /object/],
    ['no version', { ...payload, version: undefined }, /"version"/],
    ['a version in quotes', { ...payload, version: '1' }, /"version"/],
    ['another version', { ...payload, version: 2 }, /version 2/],
    ['a missing id', { ...payload, nativeClientId: undefined }, /"nativeClientId"/],
    ['an id that is a number', { ...payload, userPoolId: 1 }, /"userPoolId"/],
    ['an identity pool that is no text', { ...payload, identityPoolId: null }, /"identityPoolId"/],
  ] as const) {
    it(`refuses ${name}`, () => assert.throws(() => parse(value), { kind: 'input', message }));
  }
});

describe('readPayload', () => {
  const from = (stdin: AsyncIterable<string> & { isTTY?: boolean }, signal = new AbortController().signal) =>
    readPayload({ cwd: '', stdin, signal, stdout: () => undefined, stderr: () => undefined }, 50);
  const chunks = async function* (texts: readonly string[], end?: Promise<never>) {
    for (const text of texts) yield await Promise.resolve(text);
    await end;
  };
  const never = new Promise<never>(() => undefined);
  const line = JSON.stringify(payload);

  it('puts together what comes in pieces', async () => {
    assert.deepEqual(await from(chunks([line.slice(0, 9), line.slice(9)])), choice);
  });
  it('goes on after a line, although the pipe stays open', async () => {
    assert.deepEqual(await from(chunks([`${line}\n`], never)), choice);
  });
  it('does not wait for a silent pipe for ever', async () => {
    await assert.rejects(from(chunks([], never)), /no payload/);
  });
  it('does not wait for a person to type', async () => {
    await assert.rejects(from(Object.assign(chunks([], never), { isTTY: true })), /no payload/);
  });
  it('stops when it is told to', async () => {
    await assert.rejects(from(chunks(['{'], never), AbortSignal.timeout(20)), { name: 'TimeoutError' });
  });
});
