import assert from 'node:assert/strict';
import { UserError } from '../../src/errors';
import type { SnapshotParts } from '../../src/model/authSnapshot';
import type { RepairRecipe } from '../../src/model/repairRecipe';
import { planRepair } from '../../src/repair/planRepair';
import { aClient, anIdentityPool, aSnapshot, aUserPool } from './snapshots';

/** A user pool with a public client and an identity pool that trusts it: all is well with them. */
export const pool = aUserPool();
export const web = aClient({
  CallbackURLs: ['https://app.example.com/'],
  AllowedOAuthFlows: ['code'],
  LastModifiedDate: new Date('2026-01-02T03:04:05.678Z'),
});
export const linked = anIdentityPool();
export const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:hook';
export const providerName = `cognito-idp.us-east-1.amazonaws.com/${pool.Id}`;

export const knowing = (parts: Partial<SnapshotParts> = {}) =>
  aSnapshot({
    userPool: pool,
    userPoolClients: [web],
    identityPools: [linked],
    roles: [],
    managedLoginBrandings: [],
    ...parts,
  });
export const plan = (recipe: RepairRecipe | readonly RepairRecipe[], parts?: Partial<SnapshotParts>) =>
  planRepair(recipe, knowing(parts)) ?? assert.fail('nothing to do');
export const refuses = (
  recipe: RepairRecipe | readonly RepairRecipe[],
  parts: Partial<SnapshotParts>,
  message: RegExp,
) =>
  assert.throws(
    () => planRepair(recipe, knowing(parts)),
    (error) => {
      assert.ok(error instanceof UserError, String(error));
      assert.match(error.message, message);
      assert.notEqual(error.resolution, '');
      return true;
    },
  );
export const addTo = (add: object, userPoolClientId = web.ClientId): RepairRecipe => ({
  ...{ recipe: 'updateUserPoolClient', userPoolClientId, add },
});
