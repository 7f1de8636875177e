import type {
  App,
  CreateAppRequest,
  CreateAppResult,
  DeleteAppRequest,
  DeleteAppResult,
  GetAppRequest,
  GetAppResult,
  ListAppsRequest,
  ListAppsResult,
  UpdateAppRequest,
  UpdateAppResult,
} from '@aws-sdk/client-amplify';
import type { Call, World } from '../service';
import type { Store } from '../store';
import { appSlot, findApp, given, namedVariables, type AppRecord } from './amplifyApp';
import { updated } from './update';

/** What an answer may show of a request: access tokens go in and never come out. */
const withoutTokens = (input: UpdateAppRequestWithoutId): Partial<UpdateAppRequestWithoutId> =>
  given({ ...input, accessToken: undefined, oauthToken: undefined });

type UpdateAppRequestWithoutId = Omit<UpdateAppRequest, 'appId'> | CreateAppRequest;

/** What an app has that nobody has said anything of. */
const unset = {
  description: '',
  platform: 'WEB',
  environmentVariables: {},
  enableBranchAutoBuild: false,
  enableBasicAuth: false,
} as const;

const settings: readonly (keyof App)[] = [
  ...(['name', 'description', 'platform', 'computeRoleArn', 'iamServiceRoleArn'] as const),
  ...(['environmentVariables', 'enableBranchAutoBuild', 'enableBranchAutoDeletion'] as const),
  ...(['enableBasicAuth', 'basicAuthCredentials', 'customRules', 'buildSpec', 'customHeaders'] as const),
  ...(['enableAutoBranchCreation', 'autoBranchCreationPatterns', 'autoBranchCreationConfig'] as const),
  ...(['repository', 'jobConfig', 'cacheConfig'] as const),
];

/** Adds an app to the account and Region of the store. What AWS derives is derived, unless a seed says otherwise. */
export const addApp = (store: Store, world: World, input: CreateAppRequest, appId?: string): AppRecord => {
  const id = appId ?? `d${world.ids.text(13)}`;
  const now = world.now();
  const record: AppRecord = {
    app: {
      ...unset,
      repository: '',
      createTime: now,
      updateTime: now,
      ...withoutTokens(input),
      name: input.name ?? '',
      appId: id,
      appArn: `arn:aws:amplify:${store.region}:${store.accountId}:apps/${id}`,
      defaultDomain: `${id}.amplifyapp.com`,
    },
    branches: new Map(),
    backendEnvironments: new Map(),
  };
  store.get(appSlot).set(id, record);
  return record;
};

export const apps = {
  CreateApp: (input: CreateAppRequest, { here, world }: Call): CreateAppResult => ({
    app: addApp(here, world, input).app,
  }),

  GetApp: (input: GetAppRequest, { here }: Call): GetAppResult => ({
    app: findApp(here, input.appId ?? '').app,
  }),

  ListApps(input: ListAppsRequest, call: Call): ListAppsResult {
    const all = [...call.here.get(appSlot).values()].map(({ app }) => app);
    const request = { token: input.nextToken, limit: input.maxResults || 10, query: '' };
    const { items, nextToken } = call.page(all, ({ appId = '' }) => appId, request);
    return { apps: items, nextToken };
  },

  /** What is sent replaces what was there, maps as a whole. */
  UpdateApp(input: UpdateAppRequest, { here, world }: Call): UpdateAppResult {
    const { appId = '', ...changes } = input;
    const record = findApp(here, appId);
    const { updateSemantics: semantics } = world;
    const app = updated<App>(record.app, namedVariables(withoutTokens(changes)), {
      semantics: semantics === 'measured' ? 'preserve-all' : semantics,
      fields: settings,
      defaults: { ...unset },
      // An app without name there cannot be, and a repository is connected by a token of its own.
      kept: ['name', 'repository'],
    });
    record.app = { ...app, updateTime: world.now() };
    return { app: record.app };
  },

  DeleteApp(input: DeleteAppRequest, { here }: Call): DeleteAppResult {
    const { app } = findApp(here, input.appId ?? '');
    here.get(appSlot).delete(input.appId ?? '');
    return { app };
  },
};
