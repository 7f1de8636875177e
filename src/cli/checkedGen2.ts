import { gen2Subjects } from '../compatibility/gen2Subjects';
import { readGen2Backend } from '../project/gen2/readGen2Backend';
import { isGen2Project } from '../project/gen2/gen2Paths';
import { ownersAt } from './accountOwners';
import type { CheckedProject } from './checkedProject';
import type { CheckOptions } from './cliOptions';
import { readGen2ForCheck } from './readForCheck';

/** A Gen 2 project, by the code of its backend; `undefined` when the folder is none. */
export async function checkedGen2(
  root: string,
  { userPoolId, env }: CheckOptions,
): Promise<CheckedProject | undefined> {
  const files = await readGen2ForCheck(root);
  if (!isGen2Project(files.keys())) return undefined;
  const backend = await readGen2Backend(files);
  const { reference, ...code } = backend;
  // A reference to another pool is not what was asked about; one whose pool is computed may be.
  const own = reference && (reference.userPoolId ?? userPoolId) === userPoolId ? reference : undefined;
  const client = own?.userPoolClientId;
  const tracked = { ...backend, generation: 'gen2', projectName: code.backend.projectName } as const;
  return {
    targets: ['gen2', 'runtime'],
    owners: await ownersAt(root, tracked, { userPoolId, env }),
    choice: {
      ...(client !== undefined && { webClientId: client, nativeClientId: client }),
      ...(own?.identityPoolId !== undefined && { identityPoolId: own.identityPoolId }),
    },
    judgeBeforehand: () => [],
    readFacts: async (session, signal) => {
      const { readProjectFacts } = await import('../aws/readProjectFacts.js');
      return readProjectFacts(session, undefined, signal);
    },
    subjects: () => gen2Subjects({ ...code, ...(own && { reference: own }) }),
    isWorthSaying: () => true,
  };
}
