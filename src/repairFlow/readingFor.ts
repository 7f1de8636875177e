import type { SnapshotPart } from '../model/authSnapshot';
import type { RepairRecipe, SetIdentityPoolRolesRecipe } from '../model/repairRecipe';

/**
 * What lies between a finding's repair and its plan, and between the plan and what became of it: decisions and words,
 * without VS Code and without AWS.
 */

/** What has to be read anew before recipes can be planned. */
export interface RepairReading {
  readonly parts: readonly SnapshotPart[];
  /** Absent: all of the user pool. */
  readonly clientIds?: readonly string[];
  /** Those that are changed: they are read by their ids, so that no kept answer stands in for them. */
  readonly identityPoolIds: readonly string[];
  /** Whether those that trust the user pool are looked for besides: to say who else is affected. */
  readonly findsIdentityPools: boolean;
}

export function readingFor(recipes: readonly RepairRecipe[]): RepairReading {
  const parts = new Set<SnapshotPart>(['userPool', 'userPoolClients', ...recipes.flatMap(partsFor)]);
  const concerns = (...kinds: RepairRecipe['recipe'][]) =>
    recipes.some(({ recipe }) => kinds.includes(recipe));
  // Whether a name is taken is known only of clients that were read, and a change of the pool concerns all of them.
  const needsAllClients = concerns(
    'createUserPoolClient',
    'updateIdentityProvider',
    'setUserPoolMfaConfig',
    'updateUserPool',
  );
  return {
    parts: [...parts],
    ...(!needsAllClients && { clientIds: [...new Set(recipes.flatMap(clientsIn))] }),
    identityPoolIds: [...new Set(recipes.flatMap(identityPoolsIn))],
    findsIdentityPools:
      concerns('updateUserPoolClient', 'createUserPoolClient', 'updateAssumeRolePolicy', 'updateGroup') ||
      recipes.some((one) => one.recipe === 'setIdentityPoolRoles' && usesRole(one)),
  };
}

/** Whether it takes a role that is there, which others may have, too. */
const usesRole = ({ authenticated, unauthenticated }: SetIdentityPoolRolesRecipe): boolean =>
  [authenticated, unauthenticated].some((choice) => choice && 'arn' in choice);

/** Beyond the pool and its app clients. */
function partsFor(recipe: RepairRecipe): SnapshotPart[] {
  switch (recipe.recipe) {
    case 'setIdentityPoolRoles':
      return usesRole(recipe) ? ['roles', 'groups'] : ['roles'];
    case 'createIdentityPool':
      return ['roles'];
    case 'updateAssumeRolePolicy':
      // Who has the role from a group is affected, too; and it may be the role of a group.
      return ['roles', 'groups'];
    case 'createManagedLoginBranding':
      return ['domains', 'managedLoginBrandings'];
    case 'addTriggerPermission':
      return ['triggerFunctions'];
    case 'updateGroup':
      return ['groups', 'roles'];
    case 'updateIdentityProvider':
      return ['identityProviders'];
    case 'setUserPoolMfaConfig':
      return ['mfaConfig'];
    case 'updateUserPoolClient':
    case 'createUserPoolClient':
    case 'updateIdentityPool':
    case 'createUserPoolDomain':
    case 'updateUserPool':
      return [];
  }
}

export function clientsIn(recipe: RepairRecipe): string[] {
  switch (recipe.recipe) {
    case 'updateUserPoolClient':
    case 'createManagedLoginBranding':
      return [recipe.userPoolClientId];
    case 'updateIdentityPool':
      return [...(recipe.linkClients ?? [])];
    case 'createIdentityPool':
      return [...recipe.clientIds];
    case 'setIdentityPoolRoles':
      return copied(recipe);
    case 'createUserPoolClient':
    case 'updateAssumeRolePolicy':
    case 'createUserPoolDomain':
    case 'addTriggerPermission':
    case 'updateGroup':
    case 'updateIdentityProvider':
    case 'setUserPoolMfaConfig':
    case 'updateUserPool':
      return [];
  }
}

const copied = ({ copyMapping }: SetIdentityPoolRolesRecipe): string[] =>
  copyMapping ? [copyMapping.fromClientId, copyMapping.toClientId] : [];

export function identityPoolsIn(recipe: RepairRecipe): string[] {
  if (recipe.recipe === 'updateGroup') return recipe.role ? [recipe.role.identityPoolId] : [];
  return 'identityPoolId' in recipe && recipe.identityPoolId !== undefined ? [recipe.identityPoolId] : [];
}
