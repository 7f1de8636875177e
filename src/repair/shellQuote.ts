/** A text as one word of a POSIX shell, whatever is in it: quotes, line ends, `$`. */
export const shellQuote = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** The same, with texts in it that are to come from variables of the shell: `{{userPoolClientId}}` from a variable's value. */
export function shellQuoteWith(text: string, variables: ReadonlyMap<string, string>): string {
  const slots = [...variables.keys()].filter((slot) => text.includes(slot));
  if (slots.length === 0) return shellQuote(text);
  const parts = text.split(new RegExp(`(${slots.map(escaped).join('|')})`));
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const variable = variables.get(part);
      return variable === undefined ? shellQuote(part) : `"$${variable}"`;
    })
    .join('');
}

const escaped = (text: string): string => text.replaceAll(/[{}]/g, '\\$&');
