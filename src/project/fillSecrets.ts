/** Puts each secret, JSON-escaped, in its placeholder's place: for the moment of writing, and for nothing else. */
export const fillSecrets = (text: string, secrets: ReadonlyMap<string, string>): string =>
  [...secrets].reduce(
    (filled, [placeholder, secret]) =>
      filled.replaceAll(placeholder, () => JSON.stringify(secret).slice(1, -1)),
    text,
  );
