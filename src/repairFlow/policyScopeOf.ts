import type { RepairRecipe, RoleChoice } from '../model/repairRecipe';
import type { PolicyScope } from '../repair/leastPrivilegePolicy';
import { identityPoolsIn } from './readingFor';

type Place = Required<Pick<PolicyScope, 'accountId' | 'region' | 'userPoolId'>>;

/**
 * What a policy has to cover so that recipes can be planned and applied, as far as it can be named: of what is yet to be
 * made, everything.
 */
export function policyScopeOf(place: Place, recipes: readonly RepairRecipe[]): PolicyScope {
  const identityPoolIds = [...new Set(recipes.flatMap(identityPoolsIn))];
  const roleArns = [...new Set(recipes.flatMap(rolesIn))];
  const functionArns = recipes.flatMap((one) =>
    one.recipe === 'addTriggerPermission' ? one.functionArn : [],
  );
  const makesPool = recipes.some(({ recipe }) => recipe === 'createIdentityPool');
  // The other role of an identity pool is passed to it, too, and nobody has read which that is.
  const knowsRoles = recipes.every(
    ({ recipe }) =>
      recipe !== 'setIdentityPoolRoles' && recipe !== 'createIdentityPool' && recipe !== 'updateGroup',
  );
  return {
    ...place,
    ...(identityPoolIds.length > 0 && !makesPool && { identityPoolIds }),
    ...(roleArns.length > 0 && knowsRoles && { roleArns }),
    ...(functionArns.length > 0 && { functionArns }),
  };
}

function rolesIn(recipe: RepairRecipe): string[] {
  switch (recipe.recipe) {
    case 'updateAssumeRolePolicy':
      return [recipe.roleArn];
    case 'setIdentityPoolRoles':
      return [recipe.authenticated, recipe.unauthenticated].flatMap(arnIn);
    case 'updateUserPoolClient':
    case 'createUserPoolClient':
    case 'updateIdentityPool':
    case 'createIdentityPool':
    case 'createUserPoolDomain':
    case 'createManagedLoginBranding':
    case 'addTriggerPermission':
    case 'updateGroup':
    case 'updateIdentityProvider':
    case 'setUserPoolMfaConfig':
    case 'updateUserPool':
      return [];
  }
}

const arnIn = (choice: RoleChoice | undefined): string[] => (choice && 'arn' in choice ? [choice.arn] : []);
