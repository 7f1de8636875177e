import { membersAt, textAt, valueAt } from '../jsonValue';
import { readJsonFile } from '../jsonFile';
import { amplifyMetaPath, cloudBackendFolder } from './gen1Paths';

/** `amplify-meta.json` of the backend as it was pushed or pulled last. */
export const cloudMetaPath = `${cloudBackendFolder}/amplify-meta.json`;

/**
 * What a push still has to do about an import: `notPushed`, nothing (`pushed`), to send settings that `changed` since, or
 * to take the import out of the deployed backend (`unlinkPending`).
 */
export type PushState = 'notPushed' | 'pushed' | 'changed' | 'unlinkPending';

/**
 * Compares the project's own `amplify-meta.json` with the deployed one, as `amplify status` does. `undefined` without an
 * imported auth resource in either, and where nothing is known of the deployed backend.
 */
export function pushStateOf(files: {
  /** Text of `amplify/backend/amplify-meta.json`. */
  readonly local: string | undefined;
  /** Text of `amplify/#current-cloud-backend/amplify-meta.json`. */
  readonly cloud: string | undefined;
}): PushState | undefined {
  if (files.local === undefined || files.cloud === undefined) return undefined;
  const local = importedAuth(readJsonFile(amplifyMetaPath, files.local));
  const cloud = importedAuth(readJsonFile(cloudMetaPath, files.cloud));
  if (!local) return cloud && 'unlinkPending';
  if (cloud?.name !== local.name) return 'notPushed';
  return settingsOf(local.resource) === settingsOf(cloud.resource) ? 'pushed' : 'changed';
}

function importedAuth(meta: unknown): { readonly name: string; readonly resource: unknown } | undefined {
  const found = membersAt(meta, 'auth').find(
    ([, resource]) => textAt(resource, 'serviceType') === 'imported',
  );
  return found && { name: found[0], resource: found[1] };
}

/** What the app gets to know; the CLI adds notes of its own, such as the time of the push. */
const settingsOf = (resource: unknown): string =>
  canonical([valueAt(resource, 'output'), valueAt(resource, 'frontendAuthConfig')]);

/** JSON with sorted names. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item)}`).join()}}`;
}
