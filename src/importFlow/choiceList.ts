import type { Page } from '../model/summaries';

/** One row a person can choose. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** A heading above the rows that share it. */
  readonly group?: string;
  /** Product icon id, without `$()`. */
  readonly icon?: string;
}

/** Reads one page of choices; `token` is absent for the first one. */
export type LoadChoices = (token: string | undefined, signal: AbortSignal) => Promise<Page<Choice>>;

export type ChoiceListStatus = 'idle' | 'loading' | 'ready' | 'failed';

/**
 * A list that comes in pages: what has arrived, whether more is on its way, and what went wrong with the last page.
 * The quick pick draws it; tests drive it without one.
 */
export class ChoiceList {
  readonly items: Choice[] = [];
  status: ChoiceListStatus = 'idle';
  error: unknown;
  private nextToken: string | undefined;
  private readonly aborter = new AbortController();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly load: LoadChoices) {}

  /** Whether another page can be asked for. */
  get hasMore(): boolean {
    return this.nextToken !== undefined;
  }

  /** The one answer there is, when the whole list is known and has no other. */
  get onlyItem(): Choice | undefined {
    return this.status === 'ready' && !this.hasMore && this.items.length === 1 ? this.items[0] : undefined;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Reads the first page, the next one, or the one that failed. Does not reject: `status` and `error` say it. */
  async loadMore(): Promise<void> {
    if (this.status === 'loading' || (this.status === 'ready' && !this.hasMore)) return;
    this.change('loading');
    try {
      const before = this.items.length;
      do {
        const page = await this.load(this.nextToken, this.aborter.signal);
        if (this.aborter.signal.aborted) return;
        const known = new Set(this.items.map((item) => item.id));
        this.items.push(...page.items.filter((item) => !known.has(item.id)));
        this.nextToken = page.nextToken;
        // A page in which nothing can be chosen would look like the end.
      } while (this.items.length === before && this.hasMore);
      this.change('ready');
    } catch (error) {
      if (this.aborter.signal.aborted) return;
      this.error = error;
      this.change('failed');
    }
  }

  /** Stops what is being read; no listener is called any more. */
  dispose(): void {
    this.listeners.clear();
    this.aborter.abort();
  }

  private change(status: ChoiceListStatus): void {
    this.status = status;
    if (status !== 'failed') this.error = undefined;
    for (const listener of this.listeners) listener();
  }
}
