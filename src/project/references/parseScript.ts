import { tsPlugin } from '@sveltejs/acorn-typescript';
import { Parser, type Program } from 'acorn';

/** Parses a script; `undefined` when it cannot be parsed. Handed around so that only who parses loads a parser. */
export type ParseScript = (text: string) => Program | undefined;

class TypeScriptParser extends Parser.extend(tsPlugin()) {}

/** The steps of the parser through which it comes back to itself: one level of nesting is two to five of them. */
const steps = [
  'parseStatement',
  'parseMaybeAssign',
  'parseMaybeUnary',
  'parseExprOp',
  'parseExprAtom',
  'parseBindingAtom',
  'tsParseType',
  'tsParseNonArrayType',
  'tsParseTypeOperatorOrHigher',
];

/**
 * Half of what exhausts the stack. The parser must not get near its end: V8 ends the whole process when it compiles a
 * regular expression there.
 */
const deepest = 500;
let depth = 0;

const parser = TypeScriptParser.prototype as unknown as Record<
  string,
  (this: unknown, ...rest: unknown[]) => unknown
>;
for (const name of steps) {
  const step = parser[name];
  if (!step) throw new Error(`The parser has no step ${name}.`);
  parser[name] = function (...rest) {
    if (depth >= deepest) throw new RangeError('Nested too deeply.');
    depth += 1;
    try {
      return step.apply(this, rest);
    } finally {
      depth -= 1;
    }
  };
}

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
