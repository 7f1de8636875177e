/** A named place for the records of one subject. Services export their slots, so that others can read them. */
export interface Slot<T> {
  readonly name: string;
  readonly create: () => T;
}

/** What one account holds in one Region, or for `region: ''` what it holds everywhere (IAM). */
export class Store {
  readonly #values = new Map<string, unknown>();

  constructor(
    readonly accountId: string,
    readonly region: string,
  ) {}

  /** The records of a subject, made empty on first use. */
  get<T>(slot: Slot<T>): T {
    if (!this.#values.has(slot.name)) this.#values.set(slot.name, slot.create());
    return this.#values.get(slot.name) as T;
  }
}

/** The stores of all accounts and Regions. Nothing is shared between two of them. */
export class Stores {
  readonly #stores = new Map<string, Store>();

  of(accountId: string, region: string): Store {
    const key = `${accountId}/${region}`;
    let store = this.#stores.get(key);
    if (!store) this.#stores.set(key, (store = new Store(accountId, region)));
    return store;
  }

  all(): Store[] {
    return [...this.#stores.values()];
  }

  clear(): void {
    this.#stores.clear();
  }
}
