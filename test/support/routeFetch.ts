export interface RoutedFetch {
  /** The hosts that were asked, each once, in the order they are allowed in. */
  readonly asked: readonly string[];
  restore(): void;
}

/** Lets requests to these hosts of AWS reach an emulator instead, and no request anything else. */
export function routeFetch(hosts: readonly string[], url: string): RoutedFetch {
  const original = globalThis.fetch;
  const seen = new Set<string>();
  globalThis.fetch = (input, init) => {
    const { host, protocol, pathname, search } = new URL(input instanceof Request ? input.url : input);
    if (protocol !== 'https:' || !hosts.includes(host))
      throw new Error(`A request left for ${protocol}//${host}.`);
    seen.add(host);
    return original(new URL(`${pathname}${search}`, url), init);
  };
  return {
    get asked() {
      return hosts.filter((host) => seen.has(host));
    },
    restore: () => void (globalThis.fetch = original),
  };
}
