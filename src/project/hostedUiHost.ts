/**
 * The host of the hosted UI of a user pool with a prefix domain. GovCloud has FIPS endpoints only, China a suffix of its
 * own. https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
 */
export function hostedUiHost(prefix: string, region: string): string {
  if (region.startsWith('us-gov-')) return `${prefix}.auth-fips.${region}.amazoncognito.com`;
  const suffix = region.startsWith('cn-') ? '.cn' : '';
  return `${prefix}.auth.${region}.amazoncognito.com${suffix}`;
}
