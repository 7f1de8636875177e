import * as v from 'valibot';
import type { Validate } from './rpc';

/**
 * Checks the parameters of each call from a page by its schema. Throws for what is no such call, and for parameters that
 * are not as they should be: the page is not believed.
 */
export const validateBy =
  (calls: Readonly<Record<string, v.GenericSchema>>): Validate =>
  (method, params) => {
    const schema = Object.hasOwn(calls, method) ? calls[method] : undefined;
    if (!schema) throw new Error(`Unknown call "${method}"`);
    return v.parse(schema, params);
  };
