import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser, type Program } from 'acorn';

/** Parses a script; `undefined` when it cannot be parsed. Handed around so that only who parses loads a parser. */
export type ParseScript = (text: string) => Program | undefined;

const TypeScriptParser = Parser.extend(tsPlugin());

/** The syntax tree of a JavaScript or TypeScript module, which is parsed and never run. Offsets are those of the text. */
export const parseScript: ParseScript = (text) => {
  try {
    return TypeScriptParser.parse(text, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch (error) {
    // The parser's own complaint, or a text nested too deeply for it.
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
};
