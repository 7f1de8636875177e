import * as v from 'valibot';
import type { CompareHost } from './protocol';

const nothing = v.strictObject({});
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const calls = {
  ready: nothing,
  checkAgain: nothing,
  copyMarkdown: nothing,
  switchTo: v.strictObject({ name: v.string() }),
  mend: v.strictObject({ finding: index, fix: index }),
  explain: v.strictObject({ finding: index }),
} satisfies Record<keyof CompareHost, v.GenericSchema>;

/** The parameters of a call from the page. Throws for what is no such call: the page is not believed. */
export function validateCompareCall(method: string, params: unknown): unknown {
  if (!Object.hasOwn(calls, method)) throw new Error(`Unknown call "${method}"`);
  return v.parse(calls[method as keyof CompareHost], params);
}
