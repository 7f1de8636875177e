import { regionOfUserPool } from './regionOfUserPool';

/** The name under which an identity pool lists a user pool: the host that issues its tokens, and its id. */
export function providerNameOf(userPoolId: string): string {
  const region = regionOfUserPool(userPoolId);
  const suffix = region.startsWith('cn-') ? '.cn' : '';
  return `cognito-idp.${region}.amazonaws.com${suffix}/${userPoolId}`;
}
