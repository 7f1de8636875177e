import type { HeldSession } from '../../aws/awsSession';
import { readCiPlace, type CiPlace } from '../../ci/ciPlace';
import { readCiValues, toVariables } from '../../ci/ciValues';
import { gen2Variables, rolesInCode } from '../../ci/gen2Variables';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import type { TrackedCode } from '../../environments/trackedCode';
import { UserError } from '../../errors';
import type { BranchContext } from '../../resourceTree/branch';

/** What the rows of Amplify Hosting need. */
export interface HostingContext extends BranchContext {
  /** A session for the environment's Region, refused when its credentials are of another account. Throws UserError. */
  readonly sessionFor: (place: CiPlace) => Promise<HeldSession>;
}

/** The environment whose build is looked at. */
export interface HostedEnvironment {
  readonly place: CiPlace;
  /** The variables its build needs, by name. */
  readonly wanted: Readonly<Record<string, string>>;
  /** Of Gen 2: what builds it is the branch of its name. */
  readonly isBranch: boolean;
}

/** What a build of an environment needs; `undefined` when settings and files do not say all of it. */
export function hostedEnvironment(
  project: TrackedCode,
  environment: TrackedEnvironment,
): HostedEnvironment | undefined {
  try {
    const place = readCiPlace(project, environment);
    if (project.generation === 'gen1')
      return { place, wanted: toVariables(readCiValues(project, environment)), isBranch: false };
    const wanted = gen2Variables(environment, rolesInCode(project, environment.target.name));
    const { userPoolId, webClientId } = environment.facts;
    const isKnown = userPoolId !== undefined && webClientId !== undefined;
    return environment.target.kind === 'branch' && isKnown ? { place, wanted, isBranch: true } : undefined;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
