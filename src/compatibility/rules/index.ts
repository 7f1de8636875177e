import type { AnyRule } from '../rule';
import { rule as webClientHasNoSecret } from './web-client-has-no-secret';

/** Every rule, in alphabetical order of its id: a test compares this list with the folder. */
export const rules: readonly AnyRule[] = [webClientHasNoSecret];
