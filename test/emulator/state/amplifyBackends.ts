import type {
  BackendEnvironment,
  CreateBackendEnvironmentRequest,
  CreateBackendEnvironmentResult,
  DeleteBackendEnvironmentRequest,
  DeleteBackendEnvironmentResult,
  GetBackendEnvironmentRequest,
  GetBackendEnvironmentResult,
  ListBackendEnvironmentsRequest,
  ListBackendEnvironmentsResult,
} from '@aws-sdk/client-amplify';
import type { Call, World } from '../service';
import { ServiceError } from '../serviceError';
import type { Store } from '../store';
import { findApp, given, notFound, type AppRecord } from './amplifyApp';

/** Adds a backend environment to an app. */
export const addBackendEnvironment = (
  record: AppRecord,
  world: World,
  { appId: _appId, ...input }: CreateBackendEnvironmentRequest,
): BackendEnvironment => {
  const environmentName = input.environmentName ?? '';
  const now = world.now();
  const environment: BackendEnvironment = {
    createTime: now,
    updateTime: now,
    ...given(input),
    environmentName,
    backendEnvironmentArn: `${record.app.appArn}/backendenvironments/${environmentName}`,
  };
  record.backendEnvironments.set(environmentName, environment);
  return environment;
};

const find = (store: Store, appId = '', environmentName = ''): BackendEnvironment => {
  const environment = findApp(store, appId).backendEnvironments.get(environmentName);
  if (environment === undefined) throw notFound(`Backend environment ${environmentName} not found.`);
  return environment;
};

export const backendEnvironments = {
  CreateBackendEnvironment(
    input: CreateBackendEnvironmentRequest,
    { here, world }: Call,
  ): CreateBackendEnvironmentResult {
    const record = findApp(here, input.appId ?? '');
    if (record.backendEnvironments.has(input.environmentName ?? ''))
      throw new ServiceError(
        'BadRequestException',
        `A backend environment with the name ${input.environmentName} already exists.`,
      );
    return { backendEnvironment: addBackendEnvironment(record, world, input) };
  },

  GetBackendEnvironment: (
    input: GetBackendEnvironmentRequest,
    { here }: Call,
  ): GetBackendEnvironmentResult => ({ backendEnvironment: find(here, input.appId, input.environmentName) }),

  ListBackendEnvironments(input: ListBackendEnvironmentsRequest, call: Call): ListBackendEnvironmentsResult {
    const { appId = '', environmentName, maxResults, nextToken: token } = input;
    const all = [...findApp(call.here, appId).backendEnvironments.values()].filter(
      (environment) => environmentName === undefined || environment.environmentName === environmentName,
    );
    const request = { token, limit: maxResults || 50, query: JSON.stringify([appId, environmentName]) };
    const page = call.page(all, (environment) => environment.environmentName ?? '', request);
    return { backendEnvironments: page.items, nextToken: page.nextToken };
  },

  DeleteBackendEnvironment(
    input: DeleteBackendEnvironmentRequest,
    { here }: Call,
  ): DeleteBackendEnvironmentResult {
    const backendEnvironment = find(here, input.appId, input.environmentName);
    findApp(here, input.appId ?? '').backendEnvironments.delete(input.environmentName ?? '');
    return { backendEnvironment };
  },
};
