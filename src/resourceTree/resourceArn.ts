import type { ResourceRef } from '../compatibility/rule';
import { partitionOf } from '../model/regions';

/** The ARN of a resource, for the kinds that have one. A role's id is its ARN. */
export function resourceArn(
  resource: ResourceRef & { readonly region: string },
  accountId: string,
): string | undefined {
  const partition = partitionOf(resource.region).id;
  switch (resource.type) {
    case 'userPool':
      return `arn:${partition}:cognito-idp:${resource.region}:${accountId}:userpool/${resource.id}`;
    case 'identityPool':
      return `arn:${partition}:cognito-identity:${resource.region}:${accountId}:identitypool/${resource.id}`;
    case 'role':
      return resource.id;
    default:
      return undefined;
  }
}
