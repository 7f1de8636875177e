import { providerNameOf } from '../compatibility/providerName';
import type { RepairFix } from '../compatibility/rule';
import { judgeTrust, type SignInState } from '../compatibility/trustPolicy';
import type { Role } from '../model/authSnapshot';

/** Which role a question is about: that of an identity pool for users in one state of sign-in. */
export interface AskedRole {
  readonly userPoolId: string;
  readonly identityPoolId: string;
  readonly state: SignInState;
}

/** What a question for a role's ARN asks for; `undefined` when no recipe puts it anywhere. */
export function roleAsked({ recipes, userPoolId }: RepairFix, slot: string): AskedRole | undefined {
  for (const recipe of recipes) {
    if (recipe.recipe !== 'setIdentityPoolRoles') continue;
    const { identityPoolId } = recipe;
    for (const state of ['authenticated', 'unauthenticated'] as const) {
      const role = recipe[state];
      if (role && 'arn' in role && role.arn === slot) return { userPoolId, identityPoolId, state };
    }
  }
  return undefined;
}

/** Whether the identity pool's users can assume the role; one whose conditions nobody but its owner can judge is offered. */
export const mayServe = (
  { AssumeRolePolicyDocument }: Role,
  { userPoolId, identityPoolId, state }: AskedRole,
): boolean =>
  judgeTrust(AssumeRolePolicyDocument, identityPoolId, state, [providerNameOf(userPoolId)]).allowed !== false;
