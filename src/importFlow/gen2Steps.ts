import type { Choice } from './choiceList';
import type { ImportReader } from './importReader';
import type { ImportState } from './importState';
import { importSteps, type ImportStepId } from './importSteps';
import type { Step } from './stepper';

type Asked = Extract<ImportStepId, 'userPool' | 'webClient' | 'identityPool'>;
const asked: readonly ImportStepId[] = ['userPool', 'webClient', 'identityPool'] satisfies Asked[];

/**
 * The questions of an import into a Gen 2 project: those of Gen 1, without the native client, which plays no part
 * there. `region` is where user pools are listed. What the state answers already is not asked.
 */
export function gen2Steps(reader: ImportReader, region: string): readonly Step<ImportState>[] {
  const inRegion: ImportReader = {
    ...reader,
    userPools: (_region, token, signal) => reader.userPools(region, token, signal),
  };
  return importSteps(inRegion)
    .filter(({ id }) => asked.includes(id))
    .map((step) => ({
      ...step,
      applies: (state: ImportState) => step.applies(state) && state[step.id as Asked] === undefined,
      load: (state: ImportState) => step.load(withRegion(state, region)),
      accept: (state: ImportState, choice: Choice) => withRegion(step.accept(state, choice), region),
    }));
}

/** A pool's own id names its Region. */
export const withRegion = (state: ImportState, region: string): ImportState => {
  const { userPool } = state;
  const own = /^[a-z]{2,}(-[a-z]+)+-\d+(?=_)/.exec(userPool?.id ?? '')?.[0];
  return { ...state, userPool: { id: '', name: '', ...userPool, region: own ?? region } };
};
