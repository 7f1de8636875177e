import type { UserPool } from '../model/authSnapshot';

/** The first factors other than a password that the pool allows, in AWS's names. */
export const passwordlessFactorsOf = ({ Policies }: UserPool): string[] =>
  (Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? []).filter((factor) => factor !== 'PASSWORD');
