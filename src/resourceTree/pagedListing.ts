import type { Page } from '../model/summaries';

/**
 * A listing that is read page by page, when somebody asks. One page is read at a time, and a failure stays until
 * `reset` or the next `more`, so that drawing a row again never sends a request again.
 */
export class PagedListing<T> {
  private readonly loaded = new Map<string, T>();
  private nextToken: string | undefined;
  private running: Promise<void> | undefined;
  private failed: { readonly error: unknown } | undefined;
  private begun = false;
  /** Counts resets, so that an answer to a request made before one is told from the others. */
  private generation = 0;

  constructor(
    private readonly read: (nextToken: string | undefined) => Promise<Page<T>>,
    private readonly keyOf: (item: T) => string,
  ) {}

  get items(): readonly T[] {
    return [...this.loaded.values()];
  }

  /** Whether the first page is there. */
  get isLoaded(): boolean {
    return this.begun;
  }

  get hasMore(): boolean {
    return this.nextToken !== undefined;
  }

  /** Why the page after the loaded ones could not be read. */
  get failure(): { readonly error: unknown } | undefined {
    return this.failed;
  }

  /** Reads the first page unless that was tried already. Throws what reading it threw, each time. */
  async first(): Promise<void> {
    if (this.begun) return;
    if (this.failed) throw this.failed.error;
    await this.next();
  }

  /** Reads the next page and returns what it brought. Two calls at once are one request. */
  async more(): Promise<readonly T[]> {
    const before = new Set(this.loaded.keys());
    if (!this.begun || this.hasMore) await this.next();
    return this.items.filter((item) => !before.has(this.keyOf(item)));
  }

  /** Puts in something found in another way; a later page that has it too does not repeat it. */
  add(item: T): void {
    this.loaded.set(this.keyOf(item), item);
  }

  reset(): void {
    this.loaded.clear();
    this.nextToken = undefined;
    this.failed = undefined;
    this.begun = false;
    this.running = undefined;
    this.generation += 1;
  }

  private next(): Promise<void> {
    const run = (this.running ??= this.readPage().finally(() => {
      if (this.running === run) this.running = undefined;
    }));
    return run;
  }

  private async readPage(): Promise<void> {
    this.failed = undefined;
    const { generation } = this;
    try {
      const page = await this.read(this.nextToken);
      if (generation !== this.generation) return;
      for (const item of page.items) this.loaded.set(this.keyOf(item), item);
      this.nextToken = page.nextToken;
      this.begun = true;
    } catch (error) {
      if (generation === this.generation) this.failed = { error };
      throw error;
    }
  }
}
