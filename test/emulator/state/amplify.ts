import * as sdk from '@aws-sdk/client-amplify';
import type { Service } from '../service';
import { ServiceError } from '../serviceError';
import { apps } from './amplifyApps';
import { backendEnvironments } from './amplifyBackends';
import { branches } from './amplifyBranches';
import { seedApps } from './amplifySeed';

/** AWS Amplify: apps, their branches and the backend environments of Gen 1 projects. */
export const amplify: Service = {
  name: 'amplify',
  protocol: 'restJson',
  sdk,
  operations: { ...apps, ...branches, ...backendEnvironments },
  validationError: 'BadRequestException',
  constraints: {
    appId: { min: 1, max: 20, pattern: 'd[a-z0-9]+' },
    name: { min: 1, max: 255 },
    description: { max: 1000 },
    platform: { values: ['WEB', 'WEB_DYNAMIC', 'WEB_COMPUTE'] },
    branchName: { min: 1, max: 255 },
    stage: { values: ['PRODUCTION', 'BETA', 'DEVELOPMENT', 'EXPERIMENTAL', 'PULL_REQUEST'] },
    environmentName: { min: 1, max: 255 },
    stackName: { min: 1, max: 255 },
    deploymentArtifacts: { min: 1, max: 1000 },
    'ListAppsRequest.maxResults': { min: 0, max: 100 },
    maxResults: { min: 0, max: 50 },
  },
  throttlingError: 'TooManyRequestsException',
  invalidPageToken: () => new ServiceError('BadRequestException', 'Invalid next token'),
  resourceArn: (input, { accountId, region }) =>
    'appId' in input && typeof input.appId === 'string'
      ? `arn:aws:amplify:${region}:${accountId}:apps/${input.appId}`
      : undefined,
  seedRegion: (seed, store, world) => seedApps(seed.amplifyApps ?? [], store, world),
};
