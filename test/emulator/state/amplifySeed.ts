import type {
  CreateAppRequest,
  CreateBackendEnvironmentRequest,
  CreateBranchRequest,
} from '@aws-sdk/client-amplify';
import type { World } from '../service';
import type { Store } from '../store';
import { addApp } from './amplifyApps';
import { addBackendEnvironment } from './amplifyBackends';
import { addBranch } from './amplifyBranches';

/** An Amplify app that is there already, in the words of the requests that would have made it. */
export interface AmplifyAppSeed extends CreateAppRequest {
  readonly appId: string;
  readonly branches?: readonly Omit<CreateBranchRequest, 'appId'>[];
  readonly backendEnvironments?: readonly Omit<CreateBackendEnvironmentRequest, 'appId'>[];
}

/** Puts seeded apps into a Region. */
export const seedApps = (seeds: readonly AmplifyAppSeed[], store: Store, world: World): void => {
  for (const { appId, branches = [], backendEnvironments = [], ...input } of seeds) {
    const record = addApp(store, world, input, appId);
    for (const branch of branches) addBranch(record, world, { appId, ...branch });
    for (const environment of backendEnvironments)
      addBackendEnvironment(record, world, { appId, ...environment });
  }
};
