import type { LogExplanation } from '../compatibility/explainLog';

/** Known errors as lines that the problem matcher `$amplify-auth` reads: one a cause, about the whole of a file. */
export const problemLines = (found: readonly LogExplanation[], file: string): string[] =>
  found.map(({ text, rules: [rule = ''] }) => `${file}: error ${rule}: ${text}`);
