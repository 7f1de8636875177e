import type { App, BackendEnvironment, Branch } from '@aws-sdk/client-amplify';
import { ServiceError } from '../serviceError';
import type { Slot, Store } from '../store';

/** An app with what belongs to it, as AWS describes each. */
export interface AppRecord {
  app: App;
  /** By branch name. */
  readonly branches: Map<string, Branch>;
  /** By environment name. */
  readonly backendEnvironments: Map<string, BackendEnvironment>;
}

/** The Amplify apps of a Region by app id. */
export const appSlot: Slot<Map<string, AppRecord>> = { name: 'amplify.apps', create: () => new Map() };

export const notFound = (message: string): ServiceError => new ServiceError('NotFoundException', message);

/** The app of this id, or Amplify's `NotFoundException`. */
export const findApp = (store: Store, appId: string): AppRecord => {
  const found = store.get(appSlot).get(appId);
  if (found === undefined) throw notFound(`App ${appId} not found.`);
  return found;
};

/** Of the variables in a request those that have a name: one without is how clients say that there are to be none. */
export const namedVariables = <Input extends { environmentVariables?: Record<string, string> | undefined }>(
  input: Input,
): Input =>
  input.environmentVariables === undefined
    ? input
    : {
        ...input,
        environmentVariables: Object.fromEntries(
          Object.entries(input.environmentVariables).filter(([name]) => name !== ''),
        ),
      };

export const findBranch = (store: Store, appId: string, branchName: string): Branch => {
  const branch = findApp(store, appId).branches.get(branchName);
  if (branch === undefined) throw notFound(`Branch ${branchName} not found.`);
  return branch;
};

/** What is left of a request when the members that were not sent are dropped: an update changes only these. */
export const given = <Input extends object>(input: Input): Partial<Input> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<Input>;
