import { partitionOf } from '../model/regions';
import type { ResourceRef } from './rule';

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
  const { type, id, name = id, region } = resource;
  const regional = `https://${region}.${consoleHost}`;
  const query = `?region=${region}`;
  const inPool = (path: string, pool = userPoolId) =>
    pool === undefined ? undefined : `${regional}/cognito/v2/idp/user-pools/${pool}/${path}${query}`;
  switch (type) {
    case 'userPool':
      return inPool('overview', id);
    case 'userPoolClient':
      return inPool(`applications/app-clients/${encodeURIComponent(id)}`);
    case 'domain':
      return inPool('branding/domain');
    case 'group':
      return inPool(`user-management/groups/details/${encodeURIComponent(id)}`);
    case 'identityProvider':
      return inPool('authentication/social-and-external-providers');
    case 'identityPool':
      return `${regional}/cognito/v2/identity/identity-pools/${encodeURIComponent(id)}/user-statistics${query}`;
    case 'role':
      return `https://${consoleHost}/iam/home#/roles/${encodeURIComponent(name)}`;
    case 'function': {
      // A function of the project's files is no function of the account yet.
      const functionName = /^arn:[^:]+:lambda:[^:]*:\d+:function:([^:]+)/.exec(id)?.[1];
      return functionName && `${regional}/lambda/home${query}#/functions/${functionName}`;
    }
    case 'app':
    case 'branch':
      // A branch's id begins with that of its app.
      return `${regional}/amplify/apps/${id.split('/')[0]}/overview`;
    case 'project':
    case 'environment':
    case 'file':
    case 'profile':
      return undefined;
  }
}

/** Whether a resource has a page in the console of a Region, given the user pool that it is in. */
export const hasConsolePage = (resource: ResourceRef): boolean =>
  consoleUrl({ ...resource, region: 'us-east-1' }, 'us-east-1_any') !== undefined;
