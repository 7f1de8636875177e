import * as v from 'valibot';
import { validateBy } from '../page/validateBy';
import type { CompareHost } from './protocol';

const nothing = v.strictObject({});
const index = v.pipe(v.number(), v.integer(), v.minValue(0));

const calls = {
  ready: nothing,
  checkAgain: nothing,
  copyMarkdown: nothing,
  addEnvironment: nothing,
  switchTo: v.strictObject({ name: v.string() }),
  mend: v.strictObject({ finding: index, fix: index }),
  explain: v.strictObject({ finding: index }),
} satisfies Record<keyof CompareHost, v.GenericSchema>;

/** The parameters of a call from the page "Compare Environments" as they were meant. */
export const validateCompareCall = validateBy(calls);
