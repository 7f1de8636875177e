import { createRequire } from 'node:module';
import { gen1Manifest } from './gen1Tools';
import { appendToModules, loadStandIns } from './standIns';

/** The parts of the Amplify CLI's packages that running its commands takes. Importing this loads them. */

export interface AmplifyContext {
  readonly amplify: {
    readonly getEnvInfo: () => EnvInfo;
    getResourceStatus(): Promise<{ readonly resourcesToBeSynced: readonly SyncedResource[] }>;
    updateamplifyMetaAfterPush(resources: readonly SyncedResource[]): Promise<void>;
    updateamplifyMetaAfterResourceDelete(category: string, resourceName: string): void;
    onCategoryOutputsChange(context: AmplifyContext, cloudMeta: object): Promise<void>;
  };
  usageData: unknown;
  print: unknown;
  prompt: unknown;
  parameters: unknown;
  exeInfo: unknown;
}

export interface SyncedResource {
  readonly category: string;
  readonly resourceName: string;
  readonly sync: 'import' | 'unlink' | 'refresh';
}

interface EnvInfo {
  envName: string;
  projectPath: string;
}

export interface Question {
  readonly name: string;
  readonly choices?: readonly { readonly value: string }[];
  readonly validate?: (answer: string) => Promise<string | true>;
}

type Run = (context: AmplifyContext) => Promise<void>;

loadStandIns({ uuid: (real) => ({ ...real, v4: () => 'a1b2c3d4-0000-4000-8000-000000000000' }) });
// A command is a process; here one process runs many, which must not remember each other.
appendToModules({
  'amplify-environment-parameters/lib/environment-parameter-manager.js':
    'exports.forget = () => Object.keys(envParamManagerMap).forEach((name) => delete envParamManagerMap[name]);',
  'amplify-environment-parameters/lib/backend-config-parameters-controller.js':
    'exports.forget = () => (localBackendParametersController = undefined);',
});

export const amplifyRequire = createRequire(gen1Manifest);
const load = <T>(name: string): T => amplifyRequire(`@aws-amplify/${name}`) as T;
const own = <T>(name: string): T => load<T>(`cli-internal/lib/${name}`);

interface Core {
  readonly stateManager: {
    getMeta(): object;
    getCurrentMeta(): object;
    getProjectConfig(): object;
    getLocalEnvInfo(): EnvInfo;
    setLocalEnvInfo(root: undefined, info: EnvInfo): void;
  };
  readonly FeatureFlags: {
    instance: unknown;
    initialize(provider: object, useNewDefaults: boolean): Promise<void>;
  };
  readonly CLIContextEnvironmentProvider: new (context: { getEnvInfo(): EnvInfo }) => object;
}
export const core = load<Core>('amplify-cli-core');
export const { constructContext } = own<{
  readonly constructContext: (platform: object, input: object) => AmplifyContext;
}>('context-manager');
export const { executeCommand } = own<{ readonly executeCommand: Run }>('execution-manager');
export const headlessInput = own<{ readHeadlessPayload: () => Promise<string> }>(
  'utils/headless-input-utils',
);
export const { migrateTeamProviderInfo } = own<{
  readonly migrateTeamProviderInfo: Run;
}>('utils/team-provider-migrate');
export const { NoUsageData } = own<{ NoUsageData: { readonly Instance: object } }>(
  'domain/amplify-usageData',
);
/** Loaded later: it reads feature flags while it is loaded. */
export const initializeEnv: Run = (context) =>
  own<{ readonly initializeEnv: Run }>('initialize-env').initializeEnv(context);

export const { saveAll } = load<{ readonly saveAll: () => Promise<void> }>('amplify-environment-parameters');
export const { printer } = load<{ readonly printer: Record<string, (text?: string) => void> }>(
  'amplify-prompts',
);
export const Enquirer = createRequire(amplifyRequire.resolve('@aws-amplify/amplify-category-auth'))(
  'enquirer',
) as { readonly prototype: { prompt: unknown } };

const parameterModules = ['environment-parameter-manager.js', 'backend-config-parameters-controller.js'].map(
  (name) => load<{ readonly forget: () => void }>(`amplify-environment-parameters/lib/${name}`),
);
export const forgetParameters = (): void => {
  for (const { forget } of parameterModules) forget();
};
