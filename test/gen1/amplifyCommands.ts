import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import {
  amplifyRequire,
  constructContext,
  core,
  executeCommand,
  headlessInput,
  initializeEnv,
  migrateTeamProviderInfo,
  NoUsageData,
  saveAll,
  type AmplifyContext,
} from './amplifyPackages';

/** The Amplify CLI's commands, run in the project that is the current folder, as its own `run` does. */

/** What a command is asked to do. `region`: the environment's, where its credentials are used. */
export interface Command {
  readonly name: keyof typeof commands;
  readonly region: string;
  /** Of `import`, piped in. Without, a person answers. */
  readonly payload?: unknown;
  /** By the name of the question; `confirm` for those without a name. */
  readonly answers?: Readonly<Record<string, string | boolean>>;
  /** Of `addEnvironment`: from which environment the import is taken when a person answers. */
  readonly from?: string;
  /** Of `addEnvironment`: `--categories`. */
  readonly categories?: object;
  /** Of `checkout`. */
  readonly envName?: string;
}

interface Input {
  readonly command: string;
  readonly plugin?: string;
  readonly subCommands?: readonly string[];
  readonly options?: object;
}

type Ask = (text: string) => Promise<boolean>;

const plugin = (name: string, packageLocation?: string) => {
  const folder = path.dirname(amplifyRequire.resolve(`${name}/package.json`));
  const manifest = JSON.parse(readFileSync(path.join(folder, 'amplify-plugin.json'), 'utf8')) as {
    readonly name: string;
  };
  return [
    manifest.name,
    [{ packageName: name, packageVersion: '1.0.0', packageLocation: packageLocation ?? folder, manifest }],
  ] as const;
};
const platform = {
  plugins: Object.fromEntries([
    plugin('@aws-amplify/amplify-category-auth'),
    plugin('@aws-amplify/amplify-provider-awscloudformation', path.join(__dirname, 'offlineProvider.js')),
    ...['javascript', 'ios', 'android', 'flutter'].map((name) =>
      plugin(`@aws-amplify/amplify-frontend-${name}`),
    ),
  ]),
};

/** Prints nothing, asks by `confirm`. */
async function contextOf(
  { region }: Command,
  { confirm, exeInfo = {}, ...input }: Input & { readonly confirm: Ask; readonly exeInfo?: object },
): Promise<AmplifyContext> {
  const context = constructContext(platform, { subCommands: [], options: {}, plugin: 'core', ...input });
  context.usageData = NoUsageData.Instance;
  context.print = new Proxy({}, { get: () => () => undefined });
  context.prompt = { confirm };
  context.parameters = { options: input.options ?? {} };
  const keys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example', region };
  context.exeInfo = {
    inputParams: {},
    localEnvInfo: core.stateManager.getLocalEnvInfo(),
    projectConfig: core.stateManager.getProjectConfig(),
    awsConfigInfo: { config: keys, region },
    ...exeInfo,
  };
  core.FeatureFlags.instance = undefined;
  const { getEnvInfo } = context.amplify;
  await core.FeatureFlags.initialize(new core.CLIContextEnvironmentProvider({ getEnvInfo }), false);
  await migrateTeamProviderInfo(context);
  return context;
}

async function importAuth(command: Command, confirm: Ask): Promise<void> {
  const isHeadless = command.payload !== undefined;
  const input = { command: 'import', plugin: 'auth', ...(isHeadless && { options: { headless: true } }) };
  const context = await contextOf(command, { ...input, confirm });
  const line = typeof command.payload === 'string' ? command.payload : JSON.stringify(command.payload);
  headlessInput.readHeadlessPayload = () => Promise.resolve(line);
  await executeCommand(context);
  await saveAll();
}

/** What is left of a push without a deployment: what is synchronised, the client libraries' files and the parameters. */
async function push(command: Command, confirm: Ask): Promise<void> {
  const context = await contextOf(command, { command: 'push', confirm });
  const { amplify } = context;
  const before = core.stateManager.getCurrentMeta();
  const { resourcesToBeSynced } = await amplify.getResourceStatus();
  const [imported, unlinked] = (['import', 'unlink'] as const).map((sync) =>
    resourcesToBeSynced.filter((resource) => resource.sync === sync),
  );
  if (imported?.[0]) await amplify.updateamplifyMetaAfterPush(imported);
  if (unlinked?.[0]) await amplify.updateamplifyMetaAfterPush(unlinked);
  for (const { category, resourceName } of unlinked ?? [])
    amplify.updateamplifyMetaAfterResourceDelete(category, resourceName);
  await amplify.onCategoryOutputsChange(context, before);
  await saveAll();
}

async function unlink(command: Command, confirm: Ask): Promise<void> {
  const options = { yes: true };
  await executeCommand(await contextOf(command, { command: 'remove', plugin: 'auth', options, confirm }));
  await saveAll();
}

/** From where the environment is deployed, and its stack in the project's files. */
async function addEnvironment(command: Command, confirm: Ask): Promise<void> {
  const { from: sourceEnvName, categories } = command;
  const inputParams = categories ? { yes: true, categories } : {};
  const exeInfo = { forcePush: false, inputParams, sourceEnvName };
  const options = categories ? { yes: true } : {};
  await initializeEnv(
    await contextOf(command, { command: 'env', subCommands: ['add'], options, confirm, exeInfo }),
  );
  await saveAll();
}

async function checkout(command: Command, confirm: Ask): Promise<void> {
  const localEnvInfo = { ...core.stateManager.getLocalEnvInfo(), envName: command.envName ?? '' };
  core.stateManager.setLocalEnvInfo(undefined, localEnvInfo);
  const exeInfo = {
    ...{ forcePush: false, isNewEnv: false, inputParams: {}, localEnvInfo },
    amplifyMeta: core.stateManager.getMeta(),
    projectConfig: core.stateManager.getProjectConfig(),
  };
  await initializeEnv(
    await contextOf(command, { command: 'env', subCommands: ['checkout'], confirm, exeInfo }),
  );
  await saveAll();
}

export const commands = { import: importAuth, push, unlink, addEnvironment, checkout };
