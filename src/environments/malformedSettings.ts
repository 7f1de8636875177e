import type { EnvironmentFacts } from '../model/trackedEnvironment';
import { isObject, membersAt } from '../project/jsonValue';

/** What each text of an environment's setting looks like; `package.json` says the same to the editor. */
export const settingPatterns = {
  accountId: /^\d{12}$/,
  region: /^[a-z]{2,4}(-[a-z]+)+-\d+$/,
  profile: /^/,
  userPoolId: /^[\w-]{1,50}_[0-9A-Za-z]+$/,
  webClientId: /^[\w+]{1,128}$/,
  nativeClientId: /^[\w+]{1,128}$/,
  identityPoolId: /^[\w-]+:[0-9a-f-]+$/,
  project: /^/,
} as const satisfies Record<keyof EnvironmentFacts | 'project', RegExp>;

/** A value of the setting `amplifyAuth.environments` that cannot be one. */
export interface MalformedSetting {
  /** `prod.accountId`; empty for the setting itself. */
  readonly path: string;
  readonly value: unknown;
}

/** What somebody mistyped in the setting `amplifyAuth.environments`. Members that nobody reads are no mistake. */
export function malformedSettings(setting: unknown): MalformedSetting[] {
  if (setting === undefined) return [];
  if (!isObject(setting)) return [{ path: '', value: setting }];
  return membersAt(setting).flatMap(([name, member]): MalformedSetting[] => {
    if (!isObject(member)) return [{ path: name, value: member }];
    const wrong = Object.entries(settingPatterns).filter(
      ([key, pattern]) => Object.hasOwn(member, key) && !isText(member[key], pattern),
    );
    return [
      ...wrong.map(([key]) => ({ path: `${name}.${key}`, value: member[key] })),
      ...(member['target'] === undefined || isTarget(member['target'])
        ? []
        : [{ path: `${name}.target`, value: member['target'] }]),
    ];
  });
}

const isText = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' && (value === '' || pattern.test(value));

function isTarget(value: unknown): boolean {
  const [only, ...others] = membersAt(value);
  const [kind, name] = only ?? [];
  return (
    others.length === 0 &&
    ['environment', 'branch', 'sandbox'].includes(kind ?? '') &&
    typeof name === 'string' &&
    name !== ''
  );
}
