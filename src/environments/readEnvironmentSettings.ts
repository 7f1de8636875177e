import { pickKnown } from '../model/pickKnown';
import {
  factKeys,
  type EnvironmentFacts,
  type EnvironmentSetting,
  type EnvironmentSettings,
  type EnvironmentTarget,
} from '../model/trackedEnvironment';
import { readJsonFile } from '../project/jsonFile';
import { isObject, membersAt, textAt, valueAt, type JsonObject } from '../project/jsonValue';

/** The workspace's settings, relative to the workspace folder. */
export const settingsPath = '.vscode/settings.json';
export const environmentsSetting = 'amplifyAuth.environments';

/**
 * The setting `amplifyAuth.environments` as a person may have typed it: what is not of its form is passed over, because
 * the settings editor says so already.
 */
export const readEnvironmentSettings = (value: unknown): EnvironmentSettings =>
  Object.fromEntries(
    membersAt(value).flatMap(([name, member]) => (isObject(member) ? [[name, toSetting(name, member)]] : [])),
  );

/** The setting in the text of `.vscode/settings.json`, as it was typed. Throws UserError of kind `files`. */
export const environmentsMember = (text: string | undefined): unknown =>
  text === undefined || text.trim() === ''
    ? undefined
    : valueAt(readJsonFile(settingsPath, text), environmentsSetting);

/** The setting in the text of `.vscode/settings.json`. Throws UserError of kind `files`. */
export const environmentSettingsIn = (text: string | undefined): EnvironmentSettings =>
  readEnvironmentSettings(environmentsMember(text));

function toSetting(name: string, member: JsonObject): EnvironmentSetting {
  const project = textAt(member, 'project')?.replace(/^\.\/|\/$/g, '');
  return {
    ...(project !== undefined && project !== '' && project !== '.' && { project }),
    target: toTarget(name, valueAt(member, 'target')),
    ...pickFacts((key) => textAt(member, key) ?? (key === 'accountId' ? digitsOf(member) : undefined)),
  };
}

/** An account typed without quotes is still the one whose credentials are asked for. */
const digitsOf = ({ accountId }: JsonObject): string | undefined =>
  typeof accountId === 'number' ? String(accountId) : undefined;

/** `{ "branch": "main" }`; without it the Gen 1 environment of the same name. */
function toTarget(name: string, value: unknown): EnvironmentTarget {
  for (const kind of ['environment', 'branch', 'sandbox'] as const) {
    const named = textAt(value, kind);
    if (named !== undefined) return { kind, name: named };
  }
  return { kind: 'environment', name };
}

/** The facts that are known, in the order settings have them. */
export const pickFacts = (find: (key: keyof EnvironmentFacts) => string | undefined): EnvironmentFacts =>
  pickKnown(factKeys, find);
