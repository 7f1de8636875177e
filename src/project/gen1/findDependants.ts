import type { Dependant } from '../../model/amplifyProject';
import { membersAt, textAt, valueAt } from '../jsonValue';

/** The resources in `amplify-meta.json` that name this auth resource in their `dependsOn`. */
export function findDependants(meta: unknown, authResourceName: string): Dependant[] {
  const categories = membersAt(meta).filter(([category]) => category !== 'providers');
  return categories.flatMap(([category, resources]) =>
    membersAt(resources).flatMap(([resourceName, resource]) => {
      const dependsOn = valueAt(resource, 'dependsOn');
      const names = Array.isArray(dependsOn) && dependsOn.some((other) => isAuth(other, authResourceName));
      if (!names) return [];
      const service = textAt(resource, 'service');
      return [{ category, resourceName, ...(service !== undefined && { service }) }];
    }),
  );
}

const isAuth = (dependency: unknown, resourceName: string): boolean =>
  valueAt(dependency, 'category') === 'auth' && valueAt(dependency, 'resourceName') === resourceName;
