import type { TrackedEnvironment } from '../environments/listEnvironments';
import type { TrackedCode } from '../environments/trackedCode';
import { amplifyAppId } from '../project/gen1/amplifyAppId';
import { regionOfId } from '../project/references/idPatterns';

/** Which environment a build is for, and where in AWS it is. */
export interface CiPlace {
  readonly envName: string;
  readonly region: string;
  /** The account of the environment's stack. */
  readonly accountId?: string;
  /** Whose credentials are used. */
  readonly profile?: string;
  /** The app of Amplify Hosting, where the project has one. */
  readonly appId?: string;
  /** Of the project, from the root of its repository, with `/`; absent for that root. */
  readonly folder?: string;
}

/** Where settings and files say that an environment is. One without a Region is where its user pool is. */
export function readCiPlace(project: TrackedCode, { target, facts }: TrackedEnvironment): CiPlace {
  const isGen1 = project.generation === 'gen1';
  const appId = isGen1 ? amplifyAppId(project, target.name) : undefined;
  const { accountId, profile, userPoolId } = facts;
  const region = facts.region ?? regionOfId(userPoolId ?? '') ?? project.region ?? '';
  return {
    envName: target.name,
    region,
    ...(accountId !== undefined && { accountId }),
    ...(profile !== undefined && { profile }),
    ...(appId !== undefined && { appId }),
  };
}
