import { Composer, Parser, type CST, type Document } from 'yaml';

/** What people write is far below it, what exhausts the stack far above. */
const deepest = 100;

/**
 * The documents of a YAML text; none when it is nested so deeply that composing it would exhaust the stack: V8 ends the
 * whole process when it compiles a regular expression there.
 */
export function yamlDocuments(text: string): Document.Parsed[] {
  const tokens = tokensIn(text);
  if (depthOf(tokens) > deepest) return [];
  return [...new Composer({ logLevel: 'silent', uniqueKeys: false }).compose(tokens, false, text.length)];
}

function tokensIn(text: string): CST.Token[] {
  try {
    return [...new Parser().parse(text)];
  } catch (error) {
    // It leaves what is nested one call deeper for each level, but compiles nothing there.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** How many collections are around the innermost. Does not call itself. */
function depthOf(tokens: readonly CST.Token[]): number {
  let level: (CST.Token | null | undefined)[] = tokens.map((token) =>
    token.type === 'document' ? token.value : token,
  );
  for (let depth = 0; ; depth += 1) {
    level = level.flatMap((token) => (token && 'items' in token ? inside(token.items) : []));
    if (level.length === 0) return depth;
  }
}

const inside = (items: readonly CST.CollectionItem[]): (CST.Token | null | undefined)[] =>
  items.flatMap(({ key, value }) => [key, value]);
