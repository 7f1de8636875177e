import type { EnvironmentFacts } from '../model/trackedEnvironment';
import type { TrackedEnvironment } from './listEnvironments';

/** What of an environment is held against Cognito: what the files say, for that is deployed; else what settings say. */
export const factsToCheck = ({ recorded, facts }: TrackedEnvironment): EnvironmentFacts =>
  recorded.userPoolId === undefined ? facts : recorded;
