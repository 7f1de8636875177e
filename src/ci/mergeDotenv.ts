/** Shell variables cannot hold what these ids are made of, so nothing needs quoting. */
type Variables = Readonly<Record<string, string>>;

/**
 * An assignment as dotenv reads it: the value bare up to a comment, or in quotes, within which it may go over lines.
 * Groups: what stands before the value, the name, the value, what stands behind it.
 */
const assignment =
  /^([ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=(?:[ \t]*(?=[^#\s]))?)("(?:\\.|[^"\\])*"|'[^']*'|`[^`]*`|[^#\r\n]*?)([ \t]*(?:#.*)?)(?=\r?$)/gm;

/**
 * A `.env` file that has these variables: their values are put in place, those that are missing are added at the end.
 * Every other line, comments and line ends included, stays as it is.
 */
export function mergeDotenv(text: string | undefined, variables: Variables): string {
  const given = text ?? '';
  const seen = new Set<string>();
  const merged = given.replace(
    assignment,
    (line: string, head: string, name: string, old: string, tail: string) => {
      const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (value === undefined) return line;
      seen.add(name);
      return `${head}${inQuotesOf(old, value)}${tail}`;
    },
  );
  const eol = given.includes('\r\n') ? '\r\n' : '\n';
  const added = Object.entries(variables).filter(([name]) => !seen.has(name));
  if (added.length === 0) return merged;
  const joint = merged === '' || merged.endsWith('\n') ? '' : eol;
  return `${merged}${joint}${added.map(([name, value]) => `${name}=${value}${eol}`).join('')}`;
}

const inQuotesOf = (old: string, value: string): string => {
  const quote = /^["'`]/.exec(old)?.[0] ?? '';
  return `${quote}${value}${quote}`;
};

/** The variables as lines of a new file. */
export const toDotenv = (variables: Variables): string => mergeDotenv(undefined, variables);
