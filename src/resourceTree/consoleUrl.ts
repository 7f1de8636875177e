import type { ResourceRef } from '../compatibility/rule';
import { partitionOf } from '../model/regions';

/** Where in a user pool's pages of the console the other resources of the pool are. */
const pageInUserPool = (resource: ResourceRef): string | undefined => {
  switch (resource.type) {
    case 'userPoolClient':
      return `applications/app-clients/${encodeURIComponent(resource.id)}`;
    case 'domain':
      return 'branding/domain';
    case 'group':
      return `user-management/groups/details/${encodeURIComponent(resource.id)}`;
    case 'identityProvider':
      return 'authentication/social-and-external-providers';
    default:
      return undefined;
  }
};

/**
 * The page of the AWS console that shows a resource, in the console of the Region's partition.
 * `undefined` for what has no page, or a partition whose console we do not know.
 */
export function consoleUrl(
  resource: ResourceRef & { readonly region: string },
  userPoolId?: string,
): string | undefined {
  const { consoleHost } = partitionOf(resource.region);
  if (consoleHost === undefined) return undefined;
  if (resource.type === 'role')
    return `https://${consoleHost}/iam/home#/roles/${encodeURIComponent(resource.name ?? resource.id)}`;

  // A branch's id begins with that of its app.
  if (resource.type === 'app' || resource.type === 'branch')
    return `https://${resource.region}.${consoleHost}/amplify/apps/${resource.id.split('/')[0]}/overview`;

  const cognito = `https://${resource.region}.${consoleHost}/cognito/v2`;
  const query = `?region=${resource.region}`;
  if (resource.type === 'userPool') return `${cognito}/idp/user-pools/${resource.id}/overview${query}`;
  if (resource.type === 'identityPool')
    return `${cognito}/identity/identity-pools/${encodeURIComponent(resource.id)}/user-statistics${query}`;

  const page = pageInUserPool(resource);
  return page !== undefined && userPoolId !== undefined
    ? `${cognito}/idp/user-pools/${userPoolId}/${page}${query}`
    : undefined;
}
