import type { Finding } from '../compatibility/rule';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import type { TrackedCode } from './trackedCode';
import type { TrackedEnvironment } from './listEnvironments';
import { environmentsSetting, settingsPath } from './readEnvironmentSettings';

type Place = Pick<Finding, 'resource' | 'property' | 'value'>;

/**
 * Where something about an environment stands: in the files of a Gen 1 project, in the script of a Gen 2 one, or, when
 * only these know it, in the settings. `key`: of what it uses, in the words of the settings.
 */
export function placeOfEnvironment(
  code: TrackedCode,
  { name, target, auth, recorded, setting }: TrackedEnvironment,
  key?: 'userPoolId' | 'webClientId' | 'nativeClientId' | 'identityPoolId',
): Place {
  const resource = (path: string) => ({ type: 'environment', id: target.name, path }) as const;
  const isKnown = key === undefined ? recorded.userPoolId !== undefined : recorded[key] !== undefined;
  if (setting && !isKnown) {
    return {
      resource: resource(settingsPath),
      property: [environmentsSetting, name, ...(key === undefined ? [] : [key])],
    };
  }
  if (code.generation === 'gen1') {
    const resourceName = auth.kind === 'none' ? undefined : auth.resourceName;
    const below = resourceName === undefined ? [] : ['categories', 'auth', resourceName];
    return {
      resource: resource(teamProviderInfoPath),
      property: [target.name, ...below, ...(key === undefined ? [] : [key])],
    };
  }
  const value = recorded[key ?? 'userPoolId'];
  return {
    resource: resource(code.reference?.path ?? 'amplify/auth/resource.ts'),
    ...(value !== undefined && { value }),
  };
}
