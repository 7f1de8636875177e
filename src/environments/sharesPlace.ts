import type { EnvironmentFacts } from '../model/trackedEnvironment';

type Place = Pick<EnvironmentFacts, 'accountId' | 'region'>;

/**
 * Whether one environment of Gen 1 can import what another one uses: the Amplify CLI reads it with the environment's own
 * credentials, in its own Region. True where a place is not known.
 */
export const sharesPlace = (one: Place, other: Place): boolean =>
  isSame(one.accountId, other.accountId) && isSame(one.region, other.region);

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;
