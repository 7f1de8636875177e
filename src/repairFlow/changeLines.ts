import * as l10n from '@vscode/l10n';
import type { Difference, JsonObject, JsonValue } from '../model/cloudPlan';
import { differencesOf } from '../repair/compareStates';

/**
 * What differs, in short lines: `LogoutURLs: + https://www.example.com/`. Of a list of structures, such as the statements
 * of a policy, only what differs within them is said: `Statement 2, Action: …`.
 */
export function changeLines({ path, before, after }: Difference): string[] {
  const name = path.join('.');
  if (isStructures(before) && isStructures(after) && before.length === after.length) {
    return before.flatMap((item, index) =>
      differencesOf(item, after[index] ?? {})
        .flatMap(changeLines)
        .map((line) => `${name} ${index + 1}, ${line}`),
    );
  }
  if (Array.isArray(before) || Array.isArray(after)) {
    const [was, is] = [itemsOf(before), itemsOf(after)];
    const added = is.filter((item) => !was.includes(item)).map((item) => `+ ${item}`);
    const gone = was.filter((item) => !is.includes(item)).map((item) => `− ${item}`);
    const changes = [...added, ...gone];
    return [`${name}: ${shortened(changes.length > 0 ? changes.join(', ') : is.join(', '))}`];
  }
  return [`${name}: ${shortened(`${textOf(before)} → ${textOf(after)}`)}`];
}

/** In a policy one value may stand without a list around it. */
function itemsOf(value: JsonValue | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map((item: JsonValue) => textOf(item)) : [textOf(value)];
}

const textOf = (value: JsonValue | undefined): string => {
  if (value === undefined) return l10n.t('nothing');
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The whole of it stands in the diff. */
const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

const isStructures = (value: JsonValue | undefined): value is readonly JsonObject[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));
