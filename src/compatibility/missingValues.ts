import { textAt, type JsonObject } from '../project/jsonValue';

/**
 * The values an environment must record of an import and does not, in the file's order: with an identity pool its id
 * and both roles, too. A push with one of them missing takes auth for its own.
 */
export function missingValues(values: JsonObject, hasIdentityPool: boolean): string[] {
  const ids = ['userPoolId', 'webClientId', 'nativeClientId'];
  const ofIdentityPool = ['identityPoolId', 'authRoleArn', 'authRoleName', 'unauthRoleArn', 'unauthRoleName'];
  const needed = hasIdentityPool || values.identityPoolId !== undefined ? [...ids, ...ofIdentityPool] : ids;
  return needed.filter((key) => textAt(values, key) === undefined);
}
