import type { Gen2Code } from '../project/gen2/readGen2Backend';
import type { CheckInput } from './checkCompatibility';

/** What there is to judge of a Gen 2 project. The snapshot is of the user pool it references, if it does. */
export const gen2Subjects = ({ backend, reference, region }: Gen2Code): Omit<CheckInput, 'snapshot'> => ({
  backend: { backend },
  ...(reference && { reference: { reference, ...(region !== undefined && { region }) } }),
});
