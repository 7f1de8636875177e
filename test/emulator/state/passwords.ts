import { ServiceError } from '../serviceError';
import type { UserPoolRecord } from './userPools';

/** AWS's list of what counts as a symbol: anything that is not a letter or a digit will do here. */
const kinds = [
  ['RequireLowercase', /[a-z]/, 'lowercase characters'],
  ['RequireUppercase', /[A-Z]/, 'uppercase characters'],
  ['RequireNumbers', /[0-9]/, 'numeric characters'],
  ['RequireSymbols', /[^A-Za-z0-9\s]/, 'symbol characters'],
] as const;

/** Refuses a password that the pool's policy does not allow. */
export function checkPassword({ pool }: UserPoolRecord, password: string): void {
  const policy = pool.Policies?.PasswordPolicy ?? {};
  const refuse = (why: string): never => {
    throw new ServiceError(
      'InvalidPasswordException',
      `Password did not conform with password policy: Password ${why}`,
    );
  };
  if (password.length < (policy.MinimumLength ?? 8)) refuse('not long enough');
  for (const [requirement, pattern, characters] of kinds) {
    if (policy[requirement] && !pattern.test(password)) refuse(`must have ${characters}`);
  }
}

/** Whether a temporary password given at this moment has run out. */
export function hasExpired({ pool }: UserPoolRecord, givenAt: Date, now: Date): boolean {
  const days =
    pool.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ??
    pool.AdminCreateUserConfig?.UnusedAccountValidityDays ??
    7;
  return now.getTime() - givenAt.getTime() > days * 24 * 60 * 60 * 1000;
}
