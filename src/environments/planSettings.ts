import type { Gen1Project } from '../model/amplifyProject';
import type { FileChange } from '../model/importPlan';
import type { ImportSelection } from '../model/importSelection';
import {
  importedKeys,
  type EnvironmentFacts,
  type EnvironmentSettings,
  type EnvironmentTarget,
} from '../model/trackedEnvironment';
import { removeJson, setJson } from '../project/json';
import { editJsonFile, readJsonFile } from '../project/jsonFile';
import { isObject, membersAt, valueAt } from '../project/jsonValue';
import { environmentsSetting, environmentSettingsIn, settingsPath } from './readEnvironmentSettings';

/** Which environment of which project of a workspace folder. */
export interface EnvironmentPlace {
  /** As in `EnvironmentSetting`. */
  readonly project?: string;
  readonly target: EnvironmentTarget;
}

/**
 * Keeps an environment in `.vscode/settings.json`: every fact that is given takes the place of the one that is there,
 * the others stay, and so do comments and everything else in the file. Throws UserError of kind `files`.
 */
export function planSettings(
  before: string | undefined,
  place: EnvironmentPlace,
  facts: EnvironmentFacts,
): FileChange {
  const name = findSetting(environmentSettingsIn(before), place) ?? freeName(before, place);
  return edit(before, (text) => {
    const old = valueAt(parsed(text), environmentsSetting, name);
    const { identityPoolId: _, ...rest } = isObject(old) ? old : {};
    // An import without identity pool has none; facts that only say where the environment is leave it alone.
    const kept = 'userPoolId' in facts ? rest : isObject(old) ? old : {};
    return setJson(text, [environmentsSetting, name], { ...headOf(name, place), ...kept, ...facts });
  });
}

/** Takes the Cognito resources of environments out of the settings: they import nothing any more. */
export function planSettingsOfUnlinked(
  before: string | undefined,
  places: readonly EnvironmentPlace[],
): FileChange {
  const settings = environmentSettingsIn(before);
  const names = places.flatMap((place) => findSetting(settings, place) ?? []);
  if (names.length === 0) return unchanged(before);
  return edit(before, (text) =>
    names
      .flatMap((name) => importedKeys.map((key) => [environmentsSetting, name, key]))
      .reduce((edited, keys) => removeJson(edited, keys), text),
  );
}

/** Takes an environment out of the settings, and with the last one the setting. */
export function planSettingsWithout(before: string | undefined, place: EnvironmentPlace): FileChange {
  const name = findSetting(environmentSettingsIn(before), place);
  if (name === undefined) return unchanged(before);
  return edit(before, (text) =>
    membersAt(parsed(text), environmentsSetting).length === 1
      ? removeJson(text, [environmentsSetting])
      : removeJson(text, [environmentsSetting, name]),
  );
}

/** The name under which settings have an environment. */
export const findSetting = (settings: EnvironmentSettings, place: EnvironmentPlace): string | undefined =>
  Object.entries(settings).find(
    ([, { project, target }]) =>
      project === place.project && target.kind === place.target.kind && target.name === place.target.name,
  )?.[0];

/** An environment's own name, unless another project or target has it already. */
function freeName(before: string | undefined, { project, target }: EnvironmentPlace): string {
  const taken = environmentSettingsIn(before);
  const wanted = [target.name, `${project ?? target.kind}/${target.name}`];
  let name = wanted.find((one) => !Object.hasOwn(taken, one));
  for (let count = 2; name === undefined; count++) {
    const numbered = `${target.name} ${count}`;
    if (!Object.hasOwn(taken, numbered)) name = numbered;
  }
  return name;
}

/** A Gen 1 environment under its own name needs no target. */
const headOf = (name: string, { project, target }: EnvironmentPlace) => ({
  ...(project !== undefined && { project }),
  ...(!(target.kind === 'environment' && target.name === name) && { target: { [target.kind]: target.name } }),
});

const unchanged = (before: string | undefined): FileChange => ({
  path: settingsPath,
  ...(before !== undefined && { before, after: before }),
});

/** A new file gets four spaces, as VS Code writes it. */
function edit(before: string | undefined, change: (text: string) => string): FileChange {
  const isNew = before === undefined || before.trim() === '';
  const after = editJsonFile(settingsPath, isNew ? '{\n    \n}\n' : before, change);
  return {
    path: settingsPath,
    ...(before !== undefined && { before }),
    after: isNew ? pretty(after) : after,
  };
}

const pretty = (text: string): string => `${JSON.stringify(parsed(text), null, 4)}\n`;

const parsed = (text: string): unknown => readJsonFile(settingsPath, text);

/** What settings keep of an environment that imports a selection. */
export const factsOfImport = (
  { region, accountId }: Pick<Gen1Project, 'region' | 'accountId'>,
  { userPool, webClient, nativeClient, identityPool }: ImportSelection,
  poolAccountId?: string,
): EnvironmentFacts => {
  const account = accountId ?? poolAccountId;
  return {
    ...(account !== undefined && { accountId: account }),
    region,
    userPoolId: userPool.Id,
    webClientId: webClient.ClientId,
    nativeClientId: nativeClient.ClientId,
    ...(identityPool && { identityPoolId: identityPool.IdentityPoolId }),
  };
};
