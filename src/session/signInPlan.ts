import type { Profile } from '../aws/profiles';

/** The AWS CLI's arguments that renew a profile's login, or that it has no login to renew. */
export type SignInPlan = { readonly profile: string; readonly args: readonly string[] } | undefined;

/** The profile a role starts from: the one whose login it is. */
function loginProfile(
  profiles: readonly Profile[],
  name: string,
  seen: readonly string[] = [],
): Profile | undefined {
  const profile = profiles.find((one) => one.name === name);
  const source = profile?.kind === 'role' ? profile.sourceProfile : undefined;
  return source === undefined || source === name || seen.includes(source)
    ? profile
    : loginProfile(profiles, source, [...seen, name]);
}

/** How a profile is signed in with the AWS CLI. Keys, processes and web identities have nothing a browser can renew. */
export function signInPlan(profiles: readonly Profile[], name: string): SignInPlan {
  const profile = loginProfile(profiles, name);
  if (profile?.kind === 'sso')
    return { profile: profile.name, args: ['sso', 'login', '--profile', profile.name] };
  if (profile?.kind === 'login') return { profile: profile.name, args: ['login', '--profile', profile.name] };
  return undefined;
}
