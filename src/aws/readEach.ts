import { setMaxListeners } from 'node:events';
import { abortError } from './abort';

/** How many things of one kind are asked for at the same time: the quotas, not this, set the pace. */
const parallel = 8;

/**
 * Reads each distinct thing once, several at a time, in the order given; leaves out what is not there. When one
 * throws, the others are aborted: a part that is refused must not go on asking.
 */
export async function readEach<Key, T>(
  keys: readonly Key[],
  read: (key: Key, signal: AbortSignal) => Promise<T | undefined>,
  {
    signal,
    report,
  }: { readonly signal: AbortSignal; readonly report?: (done: number, total: number) => void },
): Promise<T[]> {
  const distinct = [...new Set(keys)];
  const values: (T | undefined)[] = [];
  const stop = new AbortController();
  const either = shared(AbortSignal.any([signal, stop.signal]));
  const waiting = distinct.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [index, key] of waiting) {
      if (either.aborted) throw abortError();
      values[index] = await read(key, either);
      report?.((done += 1), distinct.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: parallel }, work));
  } catch (error) {
    stop.abort();
    throw error;
  }
  return values.filter((value) => value !== undefined);
}

/** A signal that many requests listen to at once, so that Node does not take them for a leak. */
export function shared(signal: AbortSignal): AbortSignal {
  setMaxListeners(0, signal);
  return signal;
}
