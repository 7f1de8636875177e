/** Makes ids of AWS's shapes from one source of chance, so that a test can have the same ids on every run. */
export interface Ids {
  userPoolId(region: string): string;
  userPoolClientId(): string;
  clientSecret(): string;
  uuid(): string;
  /** `length` characters out of `alphabet`. */
  text(length: number, alphabet?: string): string;
}

const lower = '0123456789abcdefghijklmnopqrstuvwxyz';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export function createIds(random: () => number): Ids {
  const text = (length: number, alphabet = lower): string =>
    Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  const hex = (length: number): string => text(length, '0123456789abcdef');
  return {
    userPoolId: (region) => `${region}_${text(9, letters)}`,
    userPoolClientId: () => text(26),
    clientSecret: () => text(51),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${text(1, '89ab')}${hex(3)}-${hex(12)}`,
    text,
  };
}

/** Mulberry32: numbers in [0, 1) that are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
