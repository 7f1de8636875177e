import type { AwsSession } from '../../aws/awsSession';
import { readCiPlace, type CiPlace } from '../../ci/ciPlace';
import { readCiValues, toVariables } from '../../ci/ciValues';
import { UserError } from '../../errors';
import type { Gen1Project } from '../../model/amplifyProject';
import type { BranchContext } from '../../resourceTree/branch';

/** What the rows of Amplify Hosting need. */
export interface HostingContext extends BranchContext {
  /** A session for the environment's Region, refused when its credentials are of another account. Throws UserError. */
  readonly sessionFor: (place: CiPlace) => Promise<AwsSession>;
}

/** The environment whose build is looked at. */
export interface HostedEnvironment {
  readonly place: CiPlace;
  /** The variables its build needs, by name. */
  readonly wanted: Readonly<Record<string, string>>;
}

/** What a build of an environment needs; `undefined` when the files do not say all of it. */
export function hostedEnvironment(project: Gen1Project, envName: string): HostedEnvironment | undefined {
  try {
    return { place: readCiPlace(project, envName), wanted: toVariables(readCiValues(project, envName)) };
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
