import * as l10n from '@vscode/l10n';
import type { CloudResource, JsonObject, JsonValue, ResourceChange } from '../model/cloudPlan';
import { isObject } from '../project/jsonValue';
import { resourceInWords } from '../repair/resourceInWords';

/** One resource as the two sides of a diff. */
export interface DiffTexts {
  /** Without slashes: it becomes a name in a list. */
  readonly name: string;
  /** Absent when the resource is made. */
  readonly before?: string;
  readonly after: string;
}

/**
 * A change as two texts of JSON that differ in nothing but what changes: what AWS reads in another order or form, but
 * means the same, stands in both as it was before.
 */
export function diffTexts({ target, resource, before, after, differences }: ResourceChange): DiffTexts {
  const shown = before ? differences.reduce(withDifference, before) : after;
  const [left, right] = before ? endingAlike(before, shown) : [undefined, shown];
  return {
    name: `${nameOf(target.kind, resource)}.json`.replaceAll(/[/\\]/g, '-'),
    ...(left && { before: toText(left) }),
    after: toText(right),
  };
}

function nameOf(kind: ResourceChange['target']['kind'], resource: CloudResource): string {
  const words = resourceInWords(resource).replaceAll('"', '');
  switch (kind) {
    case 'identityPoolRoles':
      return l10n.t('{0}, roles', words);
    case 'role':
      return l10n.t('{0}, trust policy', words);
    case 'functionPermission':
      return l10n.t('{0}, permission', words);
    case 'mfaConfig':
      return l10n.t('{0}, MFA', words);
    case 'managedLoginBranding':
      return l10n.t('{0}, managed login style', words);
    case 'userPool':
    case 'userPoolClient':
    case 'group':
    case 'identityProvider':
    case 'domain':
    case 'identityPool':
    case 'hostingApp':
    case 'hostingBranch':
      return words;
  }
}

const toText = (state: JsonObject): string => `${JSON.stringify(state, null, 2)}\n`;

function withDifference(
  state: JsonObject,
  { path, after }: { readonly path: readonly string[]; readonly after?: JsonValue },
): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return state;
  if (rest.length > 0) {
    const inner = state[name];
    const value = isObject(inner) ? inner : {};
    return { ...state, [name]: withDifference(value, { path: rest, ...(after !== undefined && { after }) }) };
  }
  if (after !== undefined) return { ...state, [name]: after };
  return Object.fromEntries(Object.entries(state).filter(([other]) => other !== name));
}

/** Both with the same last member where they share one: a comma that comes to stand behind it would be marked, too. */
function endingAlike(one: JsonObject, other: JsonObject): [JsonObject, JsonObject] {
  const shared = new Map(
    Object.keys(one).flatMap((name): [string, [JsonObject, JsonObject]][] => {
      const [mine, others] = [one[name], other[name]];
      return isObject(mine) && isObject(others) ? [[name, endingAlike(mine, others)]] : [];
    }),
  );
  const last = Object.keys(one).findLast((name) => name in other);
  const arranged = (state: JsonObject, side: 0 | 1): JsonObject =>
    Object.fromEntries(
      Object.keys(state)
        .sort((a, b) => Number(a === last) - Number(b === last))
        .map((name) => [name, shared.get(name)?.[side] ?? state[name] ?? null]),
    );
  return [arranged(one, 0), arranged(other, 1)];
}
