import type { Frontend } from '../../model/amplifyProject';
import type { ImportSelection } from '../../model/importSelection';
import { removeJson, setJson } from '../json';
import { isObject, membersAt, valueAt } from '../jsonValue';
import { findLoginProviders } from './loginProviders';
import { requireRoleName, rolesOf } from './identityPoolRoles';

/** The names of one resource's parameters in one environment. */
export interface ResourceParameters {
  readonly category: string;
  readonly resourceName: string;
  readonly names: readonly string[];
}

/** Every key an import may write. One that does not apply (any more) is taken out, not left over from an import before. */
const importKeys = new Set([
  ...['userPoolId', 'userPoolName', 'webClientId', 'nativeClientId', 'identityPoolId', 'identityPoolName'],
  ...['allowUnauthenticatedIdentities', 'authRoleArn', 'authRoleName', 'unauthRoleArn', 'unauthRoleName'],
  ...['facebookAppId', 'amazonAppId', 'appleAppId', 'googleClientId', 'googleIos', 'googleAndroid'],
  // Secrets of providers, which the Amplify CLI keeps out of this file.
  'hostedUIProviderCreds',
]);

/** What one environment uses of the imported resource, in the Amplify CLI's order of keys. */
export function toEnvParameters(
  { userPool, webClient, nativeClient, identityPool }: ImportSelection,
  frontend: Frontend,
): Record<string, string | boolean> {
  const roles = identityPool && rolesOf(identityPool);
  const parameters: Record<string, string | boolean | undefined> = {
    userPoolId: userPool.Id,
    userPoolName: userPool.Name,
    webClientId: webClient.ClientId,
    nativeClientId: nativeClient.ClientId,
    identityPoolId: identityPool?.IdentityPoolId,
    identityPoolName: identityPool?.IdentityPoolName,
    allowUnauthenticatedIdentities: identityPool?.AllowUnauthenticatedIdentities,
    authRoleArn: roles?.authenticated,
    authRoleName: roles && requireRoleName(roles.authenticated),
    unauthRoleArn: roles?.unauthenticated,
    unauthRoleName: roles && requireRoleName(roles.unauthenticated),
    ...Object.fromEntries(
      findLoginProviders(identityPool).map(({ parameter, id }) => [parameter(frontend), id]),
    ),
  };
  return Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, string | boolean] => entry[1] !== undefined),
  );
}

/** Adds or refreshes the resource's parameters in the environment; members nobody knows stay. */
export function addAuth(
  text: string,
  { envName, resourceName, old }: { envName: string; resourceName: string; old: unknown },
  parameters: Readonly<Record<string, string | boolean>>,
): string {
  const kept = Object.entries(isObject(old) ? old : {}).filter(([key]) => !importKeys.has(key));
  const path = [envName, 'categories', 'auth', resourceName];
  return setJson(text, path, { ...Object.fromEntries(kept), ...parameters });
}

/** Removes the resource's parameters, and with the last ones of the environment `categories` too. */
export function removeAuth(
  text: string,
  teamProviderInfo: unknown,
  envName: string,
  resourceName: string,
): string {
  const hasOthers = (path: readonly string[], key: string) =>
    membersAt(teamProviderInfo, ...path).some(([other]) => other !== key);
  if (valueAt(teamProviderInfo, envName, 'categories', 'auth', resourceName) === undefined) return text;
  if (hasOthers([envName, 'categories', 'auth'], resourceName)) {
    return removeJson(text, [envName, 'categories', 'auth', resourceName]);
  }
  return hasOthers([envName, 'categories'], 'auth')
    ? removeJson(text, [envName, 'categories', 'auth'])
    : removeJson(text, [envName, 'categories']);
}

/** The parameters of all resources of one environment. */
export function listResourceParameters(teamProviderInfo: unknown, envName: string): ResourceParameters[] {
  return membersAt(teamProviderInfo, envName, 'categories').flatMap(([category, resources]) =>
    membersAt(resources).map(([resourceName, parameters]) => ({
      category,
      resourceName,
      names: membersAt(parameters).map(([name]) => name),
    })),
  );
}
