import type { Gen1Project } from '../model/amplifyProject';
import type { Gen2Code } from '../project/gen2/readGen2Backend';

/** The project that environments are of: the files of Gen 1, or the code of Gen 2. */
export type TrackedCode =
  Gen1Project | (Gen2Code & { readonly generation: 'gen2'; readonly projectName: string });
