/** The texts that are known, by these keys and in their order. */
export const pickKnown = <Key extends string>(
  keys: readonly Key[],
  find: (key: Key) => string | undefined,
): { readonly [K in Key]?: string } =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = find(key);
      return value === undefined ? [] : [[key, value]];
    }),
  ) as { [K in Key]?: string };
