import type { Call } from './service';
import { throttled } from './commonErrors';

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Token buckets per account, Region and category. Each holds one second of its quota. */
export class Quotas {
  readonly #buckets = new Map<string, Bucket>();

  clear(): void {
    this.#buckets.clear();
  }

  /** Counts a request against all its quotas, or refuses it when one of them is used up. */
  take(call: Call, input: object): void {
    const now = call.world.now().getTime();
    const buckets = (call.service.quota?.(call.operation, input) ?? []).map(({ category, perSecond }) =>
      this.#fill(`${call.accountId}/${call.region}/${call.service.name}/${category}`, perSecond, now),
    );
    if (buckets.some((bucket) => bucket.tokens < 1)) throw throttled(call.service);
    for (const bucket of buckets) bucket.tokens -= 1;
  }

  #fill(key: string, perSecond: number, now: number): Bucket {
    const bucket = this.#buckets.get(key) ?? { tokens: perSecond, filledAt: now };
    bucket.tokens = Math.min(perSecond, bucket.tokens + ((now - bucket.filledAt) / 1000) * perSecond);
    bucket.filledAt = now;
    this.#buckets.set(key, bucket);
    return bucket;
  }
}
