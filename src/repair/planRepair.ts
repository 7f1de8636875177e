import * as l10n from '@vscode/l10n';
import { accountOfArn } from '../compatibility/accountOfArn';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { CloudPlan } from '../model/cloudPlan';
import type { RepairRecipe } from '../model/repairRecipe';
import type { PlanDraft } from './planDraft';
import { refused } from './planRefusals';
import { toCloudPlan } from './toCloudPlan';
import { addTriggerPermission } from './recipes/addTriggerPermission';
import { createIdentityPool } from './recipes/createIdentityPool';
import { createManagedLoginBranding } from './recipes/createManagedLoginBranding';
import { createUserPoolClient } from './recipes/createUserPoolClient';
import { createUserPoolDomain } from './recipes/createUserPoolDomain';
import { setIdentityPoolRoles } from './recipes/setIdentityPoolRoles';
import { setUserPoolMfaConfig } from './recipes/setUserPoolMfaConfig';
import { updateAssumeRolePolicy } from './recipes/updateAssumeRolePolicy';
import { updateGroup } from './recipes/updateGroup';
import { updateIdentityPool } from './recipes/updateIdentityPool';
import { updateIdentityProvider } from './recipes/updateIdentityProvider';
import { updateUserPool } from './recipes/updateUserPool';
import { updateUserPoolClient } from './recipes/updateUserPoolClient';

/**
 * Repairs of AWS resources: recipes become a plan of calls, from a snapshot and nothing else. Knows neither the AWS SDK
 * nor VS Code; `src/aws/applyCloudPlan` sends the calls.
 */

/**
 * Plans one repair, or several that are applied together: those that touch one resource become one call. `undefined`
 * when everything is as it should be. Throws a `UserError` when AWS would refuse the result, and when the snapshot lacks
 * what must be known.
 */
export function planRepair(
  recipes: RepairRecipe | readonly RepairRecipe[],
  snapshot: AuthSnapshot,
): CloudPlan | undefined {
  const list: readonly RepairRecipe[] = 'recipe' in recipes ? [recipes] : recipes;
  const draft: PlanDraft = {
    snapshot,
    accountId: accountOf(snapshot),
    changes: [],
    hazards: [],
    affected: [],
    selects: [],
  };
  for (const recipe of list) applyRecipe(recipe, draft);
  return toCloudPlan('repair', list, draft);
}

function applyRecipe(recipe: RepairRecipe, draft: PlanDraft): void {
  switch (recipe.recipe) {
    case 'updateUserPoolClient':
      return updateUserPoolClient(recipe, draft);
    case 'createUserPoolClient':
      return createUserPoolClient(recipe, draft);
    case 'updateIdentityPool':
      return updateIdentityPool(recipe, draft);
    case 'createIdentityPool':
      return createIdentityPool(recipe, draft);
    case 'setIdentityPoolRoles':
      return setIdentityPoolRoles(recipe, draft);
    case 'updateAssumeRolePolicy':
      return updateAssumeRolePolicy(recipe, draft);
    case 'createUserPoolDomain':
      return createUserPoolDomain(recipe, draft);
    case 'createManagedLoginBranding':
      return createManagedLoginBranding(recipe, draft);
    case 'addTriggerPermission':
      return addTriggerPermission(recipe, draft);
    case 'updateGroup':
      return updateGroup(recipe, draft);
    case 'updateIdentityProvider':
      return updateIdentityProvider(recipe, draft);
    case 'setUserPoolMfaConfig':
      return setUserPoolMfaConfig(recipe, draft);
    case 'updateUserPool':
      return updateUserPool(recipe, draft);
  }
}

function accountOf({ accountId, parts }: AuthSnapshot): string {
  const pool = parts.userPool.status === 'read' ? parts.userPool.value : undefined;
  const found = accountOfArn(pool?.Arn) ?? accountId;
  if (found !== undefined) return found;
  throw refused(
    l10n.t('A repair cannot be planned: it is not known which account the user pool belongs to.'),
    l10n.t('Allow {0} for these credentials, then check again.', 'cognito-idp:DescribeUserPool'),
  );
}
