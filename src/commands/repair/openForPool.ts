import type { AwsSession } from '../../aws/awsSession';
import { readProjectEnvironments } from '../../importsTree/projectEnvironments';
import type { EnvironmentSessions } from '../../session/environmentSessions';
import type { RegionSessions } from '../../session/regionSessions';
import type { ProjectIndex } from '../../workspace/findProjects';

interface Sessions {
  readonly projects: ProjectIndex;
  readonly sessions: EnvironmentSessions;
  readonly regions: RegionSessions;
}

/**
 * The session to change a user pool with: that of the environment that uses it, which is of no other account; for a pool
 * that no environment of the window uses the one in use. Throws UserError.
 */
export async function openForPool(
  { projects, sessions, regions }: Sessions,
  userPoolId: string,
  region: string,
): Promise<AwsSession> {
  const { all } = await readProjectEnvironments(projects);
  const uses = all
    .map(({ environment }) => environment)
    .filter(({ facts }) => facts.userPoolId === userPoolId);
  const owner = uses.find(({ facts }) => facts.accountId !== undefined) ?? uses[0];
  return owner ? (await sessions.open(owner)).inRegion(region) : regions.in(region);
}
