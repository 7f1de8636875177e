import { appendJson, removeElement, replaceElement } from '../../jsonArray';
import { setJson, type JsonPath, type MemberOrder } from '../../json';
import { readJsonFile } from '../../jsonFile';
import { valueAt } from '../../jsonValue';

/** Where a function's dependency on the auth resource is written: `amplify-meta.json` or `backend-config.json`. */
interface Place {
  readonly path: string;
  readonly functionName: string;
  readonly resourceName: string;
  readonly order: MemberOrder;
}

/** Says that a push has to hand the pool's id to the function. */
export function addDependency(text: string, place: Place): string {
  const { resourceName, order } = place;
  const path = pathOf(place);
  const list = listAt(text, place);
  const index = list.findIndex((one) => isOn(one, resourceName));
  if (index >= 0 && attributesOf(list[index]).includes('UserPoolId')) return text;
  const entry = { category: 'auth', resourceName, attributes: [...attributesOf(list[index]), 'UserPoolId'] };
  const { category, attributes } = entry;
  const added = order === 'sorted' ? { attributes, category, resourceName } : entry;
  if (list.length === 0) return setJson(text, path, [added], order);
  return index < 0 ? appendJson(text, path, added) : replaceElement(text, path, index, added);
}

/** Takes the dependency back; `[]` stays. */
export function removeDependency(text: string, place: Place): string {
  const index = listAt(text, place).findIndex((one) => isOn(one, place.resourceName));
  return index < 0 ? text : removeElement(text, pathOf(place), index);
}

const pathOf = ({ functionName }: Place): JsonPath => ['function', functionName, 'dependsOn'];

function listAt(text: string, place: Place): readonly unknown[] {
  const list = valueAt(readJsonFile(place.path, text), ...pathOf(place));
  return Array.isArray(list) ? list : [];
}

const isOn = (one: unknown, resourceName: string): boolean =>
  valueAt(one, 'category') === 'auth' && valueAt(one, 'resourceName') === resourceName;

function attributesOf(one: unknown): string[] {
  const attributes = valueAt(one, 'attributes');
  return Array.isArray(attributes) ? attributes.filter((name) => typeof name === 'string') : [];
}
