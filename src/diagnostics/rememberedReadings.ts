import { abortable, isAbortError } from '../aws/abort';

/** How long a reading holds, and how long a failure is not tried again; in milliseconds. */
interface Keeping {
  readonly freshMs: number;
  readonly retryMs: number;
}

interface Entry<V> {
  readonly reading: Promise<V>;
  readonly abort: AbortController;
  /** What was read last, be it by the reading before. */
  value?: V;
  /** Those who still wait for it. */
  waiting: number;
  /** When it is to be read again; without end while it is under way. */
  until: number;
  state: 'underWay' | 'read' | 'failed';
}

/**
 * What was read from AWS, kept for a while: those who want the same meanwhile share one reading, which is given up when
 * nobody waits for it any more. A failure is remembered too, but not as long.
 */
export class RememberedReadings<V> {
  private readonly entries = new Map<string, Entry<V>>();

  constructor(
    private readonly keeping: Keeping,
    private readonly now: () => number = Date.now,
  ) {}

  /** What was read last, without asking. */
  find(key: string): V | undefined {
    return this.entries.get(key)?.value;
  }

  /** Whether it was read, or has failed, not long ago, so that asking sends nothing. */
  isKnown(key: string): boolean {
    const entry = this.entries.get(key);
    return entry !== undefined && entry.state !== 'underWay' && this.now() <= entry.until;
  }

  /** Whether it has failed not long ago. */
  hasFailed(key: string): boolean {
    return this.isKnown(key) && this.entries.get(key)?.state === 'failed';
  }

  /** What is known, what is under way, or else what `read` gives. Rejects with an AbortError once `signal` is aborted. */
  async get(key: string, read: (signal: AbortSignal) => Promise<V>, signal: AbortSignal): Promise<V> {
    const known = this.entries.get(key);
    const isUsable = known && !known.abort.signal.aborted && this.now() <= known.until;
    const entry = isUsable ? known : this.begin(key, read);
    entry.waiting++;
    try {
      return await abortable(entry.reading, signal);
    } finally {
      entry.waiting--;
      if (entry.waiting === 0 && signal.aborted) entry.abort.abort();
    }
  }

  /** Lets the next one who asks read anew, because more is wanted now. Who waits already gets what was asked for. */
  outdate(key: string): void {
    const entry = this.entries.get(key);
    if (entry) this.entries.set(key, { ...entry, until: -Infinity });
  }

  /** Drops everything, for example what was read with other credentials. */
  forget(): void {
    for (const { abort } of this.entries.values()) abort.abort();
    this.entries.clear();
  }

  private begin(key: string, read: (signal: AbortSignal) => Promise<V>): Entry<V> {
    const abort = new AbortController();
    const reading = read(abort.signal);
    const before = this.entries.get(key)?.value;
    const own: Entry<V> = {
      ...{ reading, abort, waiting: 0, until: Infinity, state: 'underWay' },
      ...(before !== undefined && { value: before }),
    };
    reading.then(
      (value) => {
        own.value = value;
        own.state = 'read';
        own.until = this.now() + this.keeping.freshMs;
      },
      (error: unknown) => {
        own.state = 'failed';
        // Nothing was refused: nobody waited, or somebody has to be asked first.
        own.until = isAbortError(error) ? -Infinity : this.now() + this.keeping.retryMs;
      },
    );
    this.entries.set(key, own);
    return own;
  }
}
