import type {
  Branch,
  CreateBranchRequest,
  CreateBranchResult,
  DeleteBranchRequest,
  DeleteBranchResult,
  GetBranchRequest,
  GetBranchResult,
  ListBranchesRequest,
  ListBranchesResult,
  Stage,
  UpdateBranchRequest,
  UpdateBranchResult,
} from '@aws-sdk/client-amplify';
import type { Call, World } from '../service';
import { ServiceError } from '../serviceError';
import { findApp, findBranch, given, namedVariables, type AppRecord } from './amplifyApp';
import { updated } from './update';

/** What a branch has that nobody has said anything of. */
const unset = {
  description: '',
  stage: 'NONE' as Stage, // What AWS answers for a branch without one, though its model lacks the word.
  enableNotification: false,
  environmentVariables: {},
  enableAutoBuild: true,
  framework: '',
  enableBasicAuth: false,
  ttl: '5',
  enablePullRequestPreview: false,
};

const settings: readonly (keyof Branch)[] = [
  ...(['description', 'framework', 'stage', 'enableNotification', 'enableAutoBuild'] as const),
  ...(['enableSkewProtection', 'environmentVariables', 'basicAuthCredentials', 'enableBasicAuth'] as const),
  ...(['enablePerformanceMode', 'buildSpec', 'ttl', 'displayName', 'enablePullRequestPreview'] as const),
  ...(['pullRequestEnvironmentName', 'backendEnvironmentArn', 'backend', 'computeRoleArn'] as const),
];

/** Adds a branch to an app. */
export const addBranch = (
  record: AppRecord,
  world: World,
  { appId: _appId, ...input }: CreateBranchRequest,
): Branch => {
  const branchName = input.branchName ?? '';
  const now = world.now();
  const branch: Branch = {
    ...unset,
    displayName: branchName.replaceAll(/[^0-9A-Za-z]+/g, '-').toLowerCase(),
    createTime: now,
    updateTime: now,
    customDomains: [],
    activeJobId: '0000000000',
    totalNumberOfJobs: '0',
    ...given(input),
    branchName,
    branchArn: `${record.app.appArn}/branches/${branchName.replaceAll('/', '%2F')}`,
  };
  record.branches.set(branchName, branch);
  return branch;
};

export const branches = {
  CreateBranch(input: CreateBranchRequest, { here, world }: Call): CreateBranchResult {
    const record = findApp(here, input.appId ?? '');
    if (record.branches.has(input.branchName ?? ''))
      throw new ServiceError(
        'BadRequestException',
        `A branch with the name ${input.branchName} already exists.`,
      );
    return { branch: addBranch(record, world, input) };
  },

  GetBranch: (input: GetBranchRequest, { here }: Call): GetBranchResult => ({
    branch: findBranch(here, input.appId ?? '', input.branchName ?? ''),
  }),

  ListBranches(input: ListBranchesRequest, call: Call): ListBranchesResult {
    const { appId = '', maxResults, nextToken: token } = input;
    const all = [...findApp(call.here, appId).branches.values()];
    const request = { token, limit: maxResults || 50, query: appId };
    const { items, nextToken } = call.page(all, ({ branchName = '' }) => branchName, request);
    return { branches: items, nextToken };
  },

  /** What is sent replaces what was there, maps as a whole. */
  UpdateBranch(input: UpdateBranchRequest, { here, world }: Call): UpdateBranchResult {
    const { appId = '', branchName = '', ...changes } = input;
    const { updateSemantics: semantics } = world;
    const after = updated<Branch>(findBranch(here, appId, branchName), namedVariables(given(changes)), {
      semantics: semantics === 'measured' ? 'preserve-all' : semantics,
      fields: settings,
      defaults: { ...unset },
      kept: ['displayName'],
    });
    const branch: Branch = { ...after, updateTime: world.now() };
    findApp(here, appId).branches.set(branchName, branch);
    return { branch };
  },

  DeleteBranch(input: DeleteBranchRequest, { here }: Call): DeleteBranchResult {
    const { appId = '', branchName = '' } = input;
    const branch = findBranch(here, appId, branchName);
    findApp(here, appId).branches.delete(branchName);
    return { branch };
  },
};
