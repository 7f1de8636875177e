import { variablesOfImport } from '../compatibility/hostingVariables';
import type { CloudTarget, JsonObject, JsonValue, WriteRequest } from '../model/cloudPlan';
import { toJson } from '../repair/resourceStates';
import { describeApp, describeBranch } from './describeHosting';
import { loadService } from './services';
import type { Transport } from './transport';
import { unknownMembers } from './unknownMembers';

type HostingTarget = Extract<CloudTarget, { kind: 'hostingApp' | 'hostingBranch' }>;

/** All that AWS says of an app or a branch. It can hold secrets: it is for comparing and sending back, and is kept nowhere. */
interface HostingSettings {
  readonly all: JsonObject;
  /** What the SDK cannot send back. */
  readonly unknown: readonly string[];
}

const readOnly = {
  UpdateApp: [
    ...['appArn', 'createTime', 'updateTime', 'defaultDomain', 'tags', 'productionBranch'],
    ...['repositoryCloneMethod', 'webhookCreateTime', 'wafConfiguration'],
  ],
  UpdateBranch: [
    ...['branchArn', 'createTime', 'updateTime', 'customDomains', 'activeJobId', 'totalNumberOfJobs', 'tags'],
    ...['thumbnailUrl', 'associatedResources', 'destinationBranch', 'sourceBranch'],
  ],
} as const;

/** Reads an app or a branch whole; `undefined` when there is none. */
export async function readHostingSettings(
  session: Transport,
  target: HostingTarget,
  signal?: AbortSignal,
): Promise<HostingSettings | undefined> {
  const { inputSchemas } = await loadService.amplify();
  let body: Uint8Array | undefined;
  const onBody = (bytes: Uint8Array) => (body = bytes);
  const isApp = target.kind === 'hostingApp';
  const found = isApp
    ? await describeApp(session, target, signal, onBody)
    : await describeBranch(session, target, signal, onBody);
  if (!found) return undefined;
  const operation = isApp ? 'UpdateApp' : 'UpdateBranch';
  const at = isApp ? ['app'] : ['branch'];
  const unknown = body ? unknownMembers(body, at, inputSchemas[operation], readOnly[operation]) : [];
  const settable = Object.entries(toJson(found)).filter(([name]) => !isReadOnly(operation, name));
  return { all: Object.fromEntries(settable), unknown };
}

const isReadOnly = (operation: keyof typeof readOnly, name: string): boolean =>
  (readOnly[operation] as readonly string[]).includes(name);

/** The part that a plan shows: the variables of an import. */
export const stateOfHosting = ({ all }: HostingSettings): JsonObject => ({
  environmentVariables: variablesOfImport(variablesIn(all)),
});

/** The rest, which no plan changes. */
export function restOfHosting({ all }: HostingSettings): JsonObject {
  const ours = variablesOfImport(variablesIn(all));
  const others = Object.entries(variablesIn(all)).filter(([name]) => !(name in ours));
  return { ...all, environmentVariables: Object.fromEntries(others) };
}

type HostingRequest = Extract<WriteRequest, { service: 'amplify' }>;

/**
 * The whole input of an update: the variables that a plan names are set, or go where it says `null`; all else is as AWS
 * says it is now. The repository is left out, as every client of this API does: AWS takes it together with a token only,
 * which it never gives back. https://docs.aws.amazon.com/amplify/latest/APIReference/API_UpdateApp.html
 */
export function mergeHostingInput({ input }: HostingRequest, { all }: HostingSettings): JsonObject {
  const { environmentVariables: patch, ...key } = input;
  const merged = Object.entries({ ...variablesIn(all), ...(patch as JsonObject) });
  const kept = merged.filter(([, value]) => value !== null);
  const carried = Object.entries(all).filter(
    ([name, value]) => name !== 'repository' && isGiven(name, value),
  );
  return {
    ...Object.fromEntries(carried),
    ...key,
    // An empty map would say nothing; this one takes the last variables away.
    environmentVariables: kept.length > 0 ? Object.fromEntries(kept) : { '': '' },
  };
}

/** AWS shows empty texts, and a stage `NONE`, for what was never set; it does not take them back. */
const isGiven = (name: string, value: JsonValue): boolean =>
  value !== '' && !(name === 'stage' && value === 'NONE');

const variablesIn = ({ environmentVariables }: JsonObject): Readonly<Record<string, string>> =>
  (environmentVariables as Record<string, string> | undefined) ?? {};
